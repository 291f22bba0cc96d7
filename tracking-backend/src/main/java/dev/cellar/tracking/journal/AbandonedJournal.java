package dev.cellar.tracking.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A journal whose process is gone, held for replay until it is closed. Not thread-safe. */
public final class AbandonedJournal implements Closeable {
    private final Path directory;
    private final JournalLock lock;

    AbandonedJournal(Path directory, JournalLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    public Path directory() {
        return directory;
    }

    public JournalReader read() {
        return new JournalReader(directory);
    }

    /** Removes the journal: every store has what it holds. */
    public void delete() throws IOException {
        JournalFiles.deleteSegments(directory);
        lock.close();
        JournalFiles.deleteFolder(directory);
    }

    /** Moves the journal to a place of that name on the same file system, where nobody looks for it. */
    public void moveTo(Path target) throws IOException {
        Files.move(directory, target, StandardCopyOption.ATOMIC_MOVE);
        lock.close();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
