package dev.cellar.tracking.journal;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of journals: finding and removing them. */
final class JournalFiles {
    private JournalFiles() {}

    /** The segments of a journal, by number. */
    static List<Path> segments(Path journal) throws IOException {
        try (Stream<Path> files = Files.list(journal)) {
            return files.filter(SegmentFormat::isSegment).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    static void deleteSegments(Path journal) throws IOException {
        for (Path segment : segments(journal)) {
            Files.deleteIfExists(segment);
        }
    }

    /** Removes a journal without segments; another process that is about to look at it may keep the empty folder. */
    static void deleteFolder(Path journal) throws IOException {
        Files.deleteIfExists(journal.resolve("lock"));
        try {
            Files.deleteIfExists(journal);
        } catch (DirectoryNotEmptyException e) {
            // The other process took the lock in between, finds nothing to replay and removes the folder itself.
            return;
        }
    }
}
