package dev.cellar.tracking.objects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of an object store, for its upkeep. */
final class ObjectFolder {
    private final Path folder;
    private final Path temporaries;

    ObjectFolder(Path folder, Path temporaries) {
        this.folder = folder;
        this.temporaries = temporaries;
    }

    /** An object's file. */
    record Entry(String sha256, Path file) {
        boolean isOlderThan(Instant limit) throws IOException {
            return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
        }
    }

    List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path fan : list(folder)) {
            String start = String.valueOf(fan.getFileName());
            if (start.length() == 2) {
                for (Path file : list(fan)) {
                    String sha256 = start + file.getFileName();
                    if (Sha256.isValid(sha256)) {
                        entries.add(new Entry(sha256, file));
                    }
                }
            }
        }
        return entries;
    }

    /** Files that a writer which died left half-written. */
    List<Path> leftovers() throws IOException {
        return list(temporaries);
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
