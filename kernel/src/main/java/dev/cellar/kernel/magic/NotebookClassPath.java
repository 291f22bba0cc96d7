package dev.cellar.kernel.magic;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The notebook's class path, to which nothing is added twice and no second version of an artifact beside the first.
 * Jars that came without a magic count too. Used by one cell at a time, as magics are.
 */
public final class NotebookClassPath {
    private final MagicHost host;
    private final Set<Path> looked = new HashSet<>();
    private final Map<String, String> versions = new HashMap<>();

    public NotebookClassPath(MagicHost host) {
        this.host = host;
    }

    /** Adds what is not there yet, in one step. */
    public void add(Collection<Path> added) {
        Set<Path> fresh =
                added.stream().map(NotebookClassPath::absolute).collect(Collectors.toCollection(LinkedHashSet::new));
        host.classPath().forEach(fresh::remove);
        if (!fresh.isEmpty()) {
            host.addToClasspath(fresh.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        }
    }

    /**
     * Notes which artifact a file is, for one that is about to be added.
     *
     * @param artifact {@code group:artifact:extension}, with {@code :classifier} where it has one
     */
    public void remember(Path file, String artifact, String version) {
        looked.add(absolute(file));
        versions.put(artifact, version);
    }

    /**
     * The version that is there.
     *
     * @param artifact {@code group:artifact:extension}, with {@code :classifier} where it has one
     */
    public Optional<String> version(String artifact) {
        host.classPath().stream()
                .filter(looked::add)
                .flatMap(path -> JarCoordinates.read(path).stream())
                .forEach(found -> versions.putIfAbsent(found.artifact(), found.version()));
        return Optional.ofNullable(versions.get(artifact));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
