package dev.cellar.kernel.magic;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.util.PathsHandler;

/** Paths as a person types them: {@code ~} for home, relative to the working directory, {@code *} and {@code ?}. */
final class UserPaths {
    private UserPaths() {}

    /** The one file of that name, which must be there. */
    static Path file(String typed) {
        Path path = path(typed);
        if (!Files.exists(path)) {
            throw new MagicException("There is no file " + typed + " in " + path("").toAbsolutePath() + ".");
        }
        return path;
    }

    /** The file of that name, or the files that the pattern matches, in order of their names. */
    static List<Path> matching(String typed) {
        String expanded = home(typed);
        if (!expanded.contains("*") && !expanded.contains("?")) {
            return List.of(file(typed));
        }
        List<Path> matching = new ArrayList<>();
        try {
            matching.addAll(PathsHandler.resolveGlobs(expanded));
        } catch (RuntimeException e) {
            throw new MagicException("Cannot look for " + typed + ": is there such a folder?", e);
        }
        if (matching.isEmpty()) {
            throw new MagicException("No file matches " + typed + " in " + path("").toAbsolutePath() + ".");
        }
        // The file system gives them in an order of its own, and the first on a class path wins.
        matching.sort(null);
        return matching;
    }

    private static Path path(String typed) {
        try {
            return Path.of(home(typed));
        } catch (InvalidPathException e) {
            throw new MagicException("\"" + typed + "\" is not a path: " + e.getReason() + ".", e);
        }
    }

    private static String home(String typed) {
        return typed.equals("~") || typed.startsWith("~/")
                ? System.getProperty("user.home") + typed.substring(1)
                : typed;
    }
}
