package dev.cellar.tracking.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Copies a folder as a backup does that knows nothing of it: folder by folder in any order, each listed when its turn
 * comes, while somebody writes into it.
 */
final class RestlessCopy {
    private final Path from;
    private final Path to;
    private final Random random;

    RestlessCopy(Path from, Path to, Random random) {
        this.from = from;
        this.to = to;
        this.random = random;
    }

    void run() throws IOException {
        folder(from);
    }

    private void folder(Path folder) throws IOException {
        Files.createDirectories(to.resolve(from.relativize(folder)));
        List<Path> entries = new ArrayList<>();
        try (Stream<Path> listed = Files.list(folder)) {
            listed.forEach(entries::add);
        } catch (NoSuchFileException e) {
            return;
        }
        Collections.shuffle(entries, random);
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) {
                folder(entry);
            } else {
                file(entry);
            }
        }
    }

    private void file(Path file) throws IOException {
        try {
            Files.copy(file, to.resolve(from.relativize(file)));
        } catch (NoSuchFileException e) {
            // It went while we were elsewhere, as files do under a backup.
            return;
        }
    }
}
