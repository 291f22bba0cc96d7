package dev.cellar.cli.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cellar.cli.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A new folder that files with names of any origin are written into. No name leads out of it: {@code ..}, absolute paths
 * and characters that file systems refuse are replaced. Two files of one name stand beside each other, {@code model.bin}
 * and {@code model~2.bin}.
 */
final class ExportFolder {
    /** Bytes of a name; file systems take 255, and a number may be put behind it. */
    private static final int LONGEST = 200;

    private final Path root;

    private ExportFolder(Path root) {
        this.root = root;
    }

    /** Makes the folder, or takes it if it is empty. */
    static ExportFolder at(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CommandException(folder + " is a file: name a new folder");
        }
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new CommandException(folder + " is not empty: name a new folder");
                }
            }
        }
        return new ExportFolder(Files.createDirectories(folder).toRealPath());
    }

    /** A file that is not there yet, in a folder that is. */
    Path file(String folder, String name) throws IOException {
        List<String> segments = segments(name);
        Path parent = root.resolve(folder);
        String last = segments.remove(segments.size() - 1);
        for (String segment : segments) {
            Path next = parent.resolve(segment);
            // Where a file has the name of a folder, what belongs into it stands beside it.
            parent = Files.isRegularFile(next) ? parent : next;
        }
        Files.createDirectories(parent);
        int dot = last.lastIndexOf('.') > 0 ? last.lastIndexOf('.') : last.length();
        Path file = parent.resolve(last);
        for (int n = 2; Files.exists(file); n++) {
            file = parent.resolve(last.substring(0, dot) + "~" + n + last.substring(dot));
        }
        return file;
    }

    private static List<String> segments(String name) {
        List<String> segments = new ArrayList<>();
        for (String segment : name.split("/", -1)) {
            String safe = fitting(segment.replaceAll("[\\p{Cntrl}\\\\:*?\"<>|\\p{Cs}]", "_"));
            if (safe.matches("\\.+")) {
                segments.add("_");
            } else if (!safe.isBlank()) {
                segments.add(safe);
            }
        }
        if (segments.isEmpty()) {
            segments.add("_");
        }
        return segments;
    }

    /** The end of a name that is too long: the extension is there. */
    private static String fitting(String name) {
        int from = name.length();
        for (int bytes = 0; from > 0; ) {
            int character = name.codePointBefore(from);
            bytes += Character.toString(character).getBytes(UTF_8).length;
            if (bytes > LONGEST) {
                break;
            }
            from -= Character.charCount(character);
        }
        return name.substring(from);
    }
}
