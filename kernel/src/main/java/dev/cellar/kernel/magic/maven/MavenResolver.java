package dev.cellar.kernel.magic.maven;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.runtime.standalonestatic.StandaloneStaticRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.transfer.TransferListener;
import org.eclipse.aether.util.artifact.ArtifactIdUtils;
import org.eclipse.aether.util.graph.visitor.PreorderNodeListGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Resolves artifacts and what they need at run time, as Maven would for a project that depends on them: nearest
 * version wins; the person's {@code settings.xml}, mirrors, proxies, credentials and local repository are used, and
 * what is in the local repository is not asked for again. Maven's machinery starts with the first use, in about a
 * third of a second. Used by one thread at a time.
 */
public final class MavenResolver {
    private final Supplier<ContextOverrides> overrides;
    private final List<RemoteRepository> added = new ArrayList<>();
    private @Nullable Context context;

    /** The overrides are asked for with the first use, so that a kernel that never resolves loads none of this. */
    MavenResolver(Supplier<ContextOverrides> overrides) {
        this.overrides = overrides;
    }

    /** A resolver with the settings and the local repository of the person who runs the kernel. */
    public static MavenResolver ofUser() {
        return new MavenResolver(
                () -> ContextOverrides.create().withUserSettings(true).build());
    }

    /** Adds a repository for all that is resolved from now on; one of the same id is replaced. */
    void addRepository(RemoteRepository repository) {
        added.removeIf(there -> there.getId().equals(repository.getId()));
        added.add(repository);
    }

    /**
     * Finds the artifacts and their dependencies, and downloads those of which no version is there.
     *
     * @param roots what was asked for
     * @param extra further repositories, for this call
     * @param offline true to use the local repository only
     * @param there the version of an artifact that is on the class path
     * @param progress told of every download, on threads of the resolver's
     * @throws dev.cellar.kernel.magic.MagicException where something cannot be found or downloaded
     */
    Resolution resolve(
            List<Artifact> roots,
            List<RemoteRepository> extra,
            boolean offline,
            Function<String, Optional<String>> there,
            TransferListener progress) {
        Context maven = context();
        DefaultRepositorySystemSession session = new DefaultRepositorySystemSession(maven.repositorySystemSession());
        // A cache of its own: else what was missing once stays missing until the kernel restarts.
        session.setCache(new DefaultRepositoryCache());
        session.setTransferListener(progress);
        session.setOffline(offline || session.isOffline() || OfflineSetting.isOn(maven));
        List<RemoteRepository> repositories = repositories(maven, session, extra);
        List<Resolution.Kept> kept = new ArrayList<>();
        // What stays at another version needs nothing of the version that was asked for.
        List<Artifact> wanted =
                roots.stream().filter(root -> isWanted(root, there, kept)).toList();
        try {
            List<ArtifactRequest> missing = collect(maven, session, repositories, wanted).stream()
                    .filter(artifact -> isWanted(artifact, there, kept)
                            && there.apply(ArtifactIdUtils.toVersionlessId(artifact))
                                    .isEmpty())
                    .map(artifact -> new ArtifactRequest(artifact, repositories, null))
                    .toList();
            return new Resolution(download(maven, session, missing), kept);
        } catch (RepositoryException e) {
            throw ResolutionFailure.of(e, repositories, session.isOffline());
        }
    }

    private static List<Artifact> collect(
            Context maven,
            DefaultRepositorySystemSession session,
            List<RemoteRepository> repositories,
            List<Artifact> roots)
            throws RepositoryException {
        CollectRequest request = new CollectRequest();
        request.setRepositories(repositories);
        roots.forEach(root -> request.addDependency(new Dependency(root, "runtime")));
        DependencyNode graph =
                maven.repositorySystem().collectDependencies(session, request).getRoot();
        PreorderNodeListGenerator generator = new PreorderNodeListGenerator();
        graph.accept(generator);
        return generator.getArtifacts(true);
    }

    /** Whether no other version is there; one that is there is noted as kept. */
    private static boolean isWanted(
            Artifact artifact, Function<String, Optional<String>> there, List<Resolution.Kept> kept) {
        Optional<String> other = there.apply(ArtifactIdUtils.toVersionlessId(artifact))
                .filter(version -> !version.equals(artifact.getVersion()));
        other.ifPresent(version -> kept.add(new Resolution.Kept(
                artifact.getGroupId() + ":" + artifact.getArtifactId(), version, artifact.getVersion())));
        return other.isEmpty();
    }

    private static List<Resolution.Added> download(
            Context maven, DefaultRepositorySystemSession session, List<ArtifactRequest> missing)
            throws RepositoryException {
        List<Resolution.Added> found = new ArrayList<>();
        for (ArtifactResult result : maven.repositorySystem().resolveArtifacts(session, missing)) {
            Artifact artifact = result.getArtifact();
            found.add(new Resolution.Added(
                    ArtifactIdUtils.toVersionlessId(artifact),
                    artifact.getExtension(),
                    artifact.getVersion(),
                    artifact.getFile().toPath()));
        }
        return found;
    }

    private List<RemoteRepository> repositories(
            Context maven, DefaultRepositorySystemSession session, List<RemoteRepository> extra) {
        List<RemoteRepository> own = new ArrayList<>(added);
        own.addAll(extra);
        // Applies the mirrors, proxies and credentials of the settings. First, as in Maven, where Central is last.
        List<RemoteRepository> all = new ArrayList<>(maven.repositorySystem().newResolutionRepositories(session, own));
        all.addAll(maven.remoteRepositories());
        return all;
    }

    private Context context() {
        Context there = context;
        if (there == null) {
            there = new StandaloneStaticRuntime().create(overrides.get());
            context = there;
        }
        return there;
    }
}
