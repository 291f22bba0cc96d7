package dev.cellar.kernel.magic.maven;

import dev.cellar.kernel.magic.MagicException;
import dev.cellar.kernel.magic.MagicHost;
import dev.cellar.kernel.magic.NotebookClassPath;
import java.util.List;
import java.util.Set;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.eclipse.aether.artifact.Artifact;
import org.jspecify.annotations.Nullable;

/**
 * {@code %maven G:A:V…}: adds artifacts and what they need to the class path. An artifact that is there already keeps
 * its version, for two versions in one JVM are neither. Progress and outcome share one display; the outcome does not
 * tell what was downloaded, so that a notebook run again shows the same.
 */
public final class MavenMagic implements LineMagic<@Nullable Object, BaseKernel> {
    private static final Set<String> CLASS_PATH_EXTENSIONS = Set.of("jar", "zip");

    private final MagicHost host;
    private final MavenResolver resolver;
    private final NotebookClassPath classPath;

    public MavenMagic(MagicHost host, MavenResolver resolver, NotebookClassPath classPath) {
        this.host = host;
        this.resolver = resolver;
        this.classPath = classPath;
    }

    @Override
    public @Nullable Object eval(BaseKernel kernel, List<String> args) {
        MavenArguments arguments = MavenArguments.parse(args);
        UpdatingLine line = new UpdatingLine(host);
        Resolution resolution;
        try {
            resolution = resolver.resolve(
                    arguments.artifacts(),
                    arguments.repositories(),
                    arguments.offline(),
                    classPath::version,
                    new DownloadProgress(line::show));
        } catch (MagicException e) {
            line.update("Nothing was added to the class path.");
            throw e;
        }
        List<Resolution.Added> jars = resolution.added().stream()
                .filter(each -> CLASS_PATH_EXTENSIONS.contains(each.extension()))
                .toList();
        jars.forEach(each -> classPath.remember(each.file(), each.artifact(), each.version()));
        classPath.add(jars.stream().map(Resolution.Added::file).toList());
        line.show(outcome(arguments.artifacts(), jars.size(), resolution.kept()));
        return null;
    }

    private static String outcome(List<Artifact> asked, int added, List<Resolution.Kept> kept) {
        StringBuilder outcome = new StringBuilder(String.join(
                        ", ",
                        asked.stream()
                                .map(each -> each.getArtifactId() + " " + each.getVersion())
                                .toList()))
                .append(": ")
                .append(added == 0 ? "nothing" : added == 1 ? "1 jar" : added + " jars")
                .append(" added to the class path");
        for (Resolution.Kept each : kept) {
            outcome.append("\nKept ")
                    .append(each.name())
                    .append(' ')
                    .append(each.there())
                    .append(", which is there already; ")
                    .append(each.asked())
                    .append(" needs a fresh kernel.");
        }
        return outcome.toString();
    }
}
