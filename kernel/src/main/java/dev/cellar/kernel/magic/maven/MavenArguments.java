package dev.cellar.kernel.magic.maven;

import dev.cellar.kernel.magic.MagicException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * The arguments of {@code %maven}: coordinates, {@code --repo URL} as often as needed, {@code --offline}.
 *
 * @param artifacts what to resolve, at least one
 * @param repositories where to look besides the usual places, for this call
 * @param offline whether to look in the local repository only
 */
record MavenArguments(List<Artifact> artifacts, List<RemoteRepository> repositories, boolean offline) {
    private static final String USAGE =
            "%maven GROUP:ARTIFACT[:EXTENSION[:CLASSIFIER]]:VERSION… [--repo URL]… [--offline]";

    MavenArguments {
        artifacts = List.copyOf(artifacts);
        repositories = List.copyOf(repositories);
    }

    static MavenArguments parse(List<String> args) {
        List<Artifact> artifacts = new ArrayList<>();
        List<RemoteRepository> repositories = new ArrayList<>();
        boolean offline = false;
        for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
            String arg = rest.next();
            if (arg.equals("--offline")) {
                offline = true;
            } else if (arg.equals("--repo")) {
                if (!rest.hasNext()) {
                    throw new MagicException("--repo needs the URL of a repository. Usage: " + USAGE);
                }
                repositories.add(Repositories.parse(rest.next()));
            } else if (arg.startsWith("--repo=")) {
                repositories.add(Repositories.parse(arg.substring("--repo=".length())));
            } else if (arg.startsWith("-")) {
                throw new MagicException("%maven has no option " + arg + ". Usage: " + USAGE);
            } else {
                artifacts.add(Coordinates.parse(arg));
            }
        }
        if (artifacts.isEmpty()) {
            throw new MagicException("%maven needs an artifact. Usage: " + USAGE);
        }
        return new MavenArguments(artifacts, repositories, offline);
    }
}
