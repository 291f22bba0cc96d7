package dev.cellar.kernel.magic.maven;

import dev.cellar.kernel.magic.MagicException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.model.building.ModelBuildingException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.RepositoryOfflineException;
import org.jspecify.annotations.Nullable;

/** Turns the resolver's nested exceptions into the one line that says which artifact failed, where and why. */
final class ResolutionFailure {
    private ResolutionFailure() {}

    static MagicException of(Exception failure, List<RemoteRepository> looked, boolean offline) {
        return new MagicException(line(failure, looked, offline), failure);
    }

    private static String line(Exception failure, List<RemoteRepository> looked, boolean offline) {
        Throwable telling = failure instanceof ArtifactResolutionException unresolved ? telling(unresolved) : failure;
        Optional<ArtifactTransferException> transfer = cause(telling, ArtifactTransferException.class);
        String artifact = transfer.map(ArtifactTransferException::getArtifact)
                .map(ResolutionFailure::name)
                .orElse("the artifact");
        if (offline || cause(telling, RepositoryOfflineException.class).isPresent()) {
            return "Cannot find " + artifact + ": it is not in the local repository and Maven is offline.";
        }
        if (transfer.isEmpty()) {
            return "Cannot resolve: " + root(telling).getMessage();
        }
        if (transfer.get() instanceof ArtifactNotFoundException) {
            return "Cannot find " + artifact + ". Looked in " + names(looked)
                    + ". Check the spelling, or name another repository with --repo URL.";
        }
        RemoteRepository repository = transfer.get().getRepository();
        return "Cannot download " + artifact + " from "
                + (repository == null ? "its repository" : names(List.of(repository))) + ": "
                + reason(root(transfer.get()));
    }

    /** The first failure that is more than "not found", for it explains the others. */
    private static Throwable telling(ArtifactResolutionException failure) {
        List<Exception> all = failure.getResults().stream()
                .filter(result -> !result.isResolved())
                .map(ArtifactResult::getExceptions)
                .flatMap(List::stream)
                .toList();
        return all.stream()
                .filter(each -> !(each instanceof ArtifactNotFoundException))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(failure);
    }

    private static String name(Artifact artifact) {
        String kind = artifact.getExtension().equals("jar")
                        && artifact.getClassifier().isEmpty()
                ? ""
                : ":" + artifact.getExtension();
        String classifier = artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier();
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + kind + classifier + ":" + artifact.getVersion();
    }

    private static String names(List<RemoteRepository> repositories) {
        return repositories.stream()
                .map(repository -> repository.getId() + " (" + repository.getUrl() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String reason(Throwable root) {
        String message = root.getMessage() == null
                ? ""
                : ": " + root.getMessage().lines().findFirst().orElse("");
        return root.getClass().getSimpleName() + message;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof ModelBuildingException)) {
            root = root.getCause();
        }
        return root;
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }
}
