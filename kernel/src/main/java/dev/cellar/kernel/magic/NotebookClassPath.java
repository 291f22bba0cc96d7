package dev.cellar.kernel.magic;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What magics have put on the notebook's class path, so that nothing is added twice and no second version of an
 * artifact comes in beside the first. Used by one cell at a time, as magics are.
 */
public final class NotebookClassPath {
    private final MagicHost host;
    private final Set<Path> paths = new LinkedHashSet<>();
    private final Map<String, String> versions = new HashMap<>();

    public NotebookClassPath(MagicHost host) {
        this.host = host;
    }

    /** Adds what is not there yet, in one step, and gives how many that were. */
    public int add(Collection<Path> added) {
        Set<Path> fresh = added.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .filter(path -> !paths.contains(path))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!fresh.isEmpty()) {
            host.addToClasspath(fresh.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
            paths.addAll(fresh);
            fresh.forEach(path -> JarCoordinates.read(path)
                    .ifPresent(found -> versions.putIfAbsent(found.artifact(), found.version())));
        }
        return fresh.size();
    }

    /** Notes that a version of an artifact is there. */
    public void remember(String artifact, String version) {
        versions.put(artifact, version);
    }

    /**
     * The version that is there.
     *
     * @param artifact {@code group:artifact:extension}, with {@code :classifier} where it has one
     */
    public Optional<String> version(String artifact) {
        return Optional.ofNullable(versions.get(artifact));
    }
}
