package dev.cellar.tracking.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The journals under one folder that somebody left behind. */
public final class Journals {
    /** Far longer than it takes to begin a journal. */
    private static final Duration BEGINNING = Duration.ofMinutes(1);

    private Journals() {}

    /** All journals, by run id and so by age, those being written included. */
    public static List<Path> list(Path journals) throws IOException {
        if (!Files.isDirectory(journals)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(journals)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !JournalLock.isUnseen(folder))
                    .sorted()
                    .toList();
        }
    }

    /** Removes what processes left that were killed while they began a journal, before anything was in it. */
    public static void sweep(Path journals) throws IOException {
        if (!Files.isDirectory(journals)) {
            return;
        }
        Instant longAgo = Instant.now().minus(BEGINNING);
        try (Stream<Path> folders = Files.list(journals)) {
            for (Path folder : folders.filter(JournalLock::isUnseen).toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(longAgo)) {
                    JournalFiles.deleteFolder(folder);
                }
            }
        } catch (NoSuchFileException e) {
            // Another process swept it away, or it is a journal now.
            return;
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
