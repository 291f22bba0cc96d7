package dev.cellar.tracking.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The journals under one folder that somebody left behind. */
public final class Journals {
    private Journals() {}

    /** All journals, by run id and so by age, those being written included. */
    public static List<Path> list(Path journals) throws IOException {
        if (!Files.isDirectory(journals)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(journals)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith(JournalLock.UNSEEN))
                    .sorted()
                    .toList();
        }
    }

    /** Takes over a journal whose process is gone; empty while a process writes or replays it, or once one has. */
    public static Optional<AbandonedJournal> takeOver(Path journal) throws IOException {
        try {
            Optional<JournalLock> lock = JournalLock.tryAcquire(journal);
            return lock.map(held -> new AbandonedJournal(journal, held));
        } catch (NoSuchFileException e) {
            // Another process has taken it in since we saw it.
            return Optional.empty();
        }
    }
}
