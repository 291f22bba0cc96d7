package dev.cellar.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.util.PathsHandler;

/** A class path as people write it: several entries, globs, relative paths. */
final class ClassPathArgument {
    private ClassPathArgument() {}

    /**
     * The jars and folders that it names, absolute.
     *
     * @throws IllegalArgumentException when an entry names nothing that is there
     */
    static List<Path> resolve(String path) {
        List<Path> resolved = new ArrayList<>();
        for (String entry : PathsHandler.split(path)) {
            List<Path> found = PathsHandler.resolveGlobs(entry).stream()
                    .map(each -> each.toAbsolutePath().normalize())
                    .filter(Files::exists)
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("No jar or folder is there: " + entry);
            }
            resolved.addAll(found);
        }
        return resolved;
    }
}
