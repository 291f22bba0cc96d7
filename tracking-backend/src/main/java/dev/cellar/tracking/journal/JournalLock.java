package dev.cellar.tracking.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.cellar.tracking.internal.files.OwnerOnly;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to write or replay one journal. It ends with the process that holds it, however that ends. The file holds the
 * holder's process id, for people.
 */
final class JournalLock implements Closeable {
    /** Begins the name of a folder that is not a journal yet. */
    private static final String UNSEEN = ".";

    /** Held by this process. POSIX drops a process's lock when it closes any descriptor of the file, so look first. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private Path file;
    private final FileChannel channel;

    private JournalLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty if another process, or another part of this one, holds it. */
    static Optional<JournalLock> tryAcquire(Path journal) throws IOException {
        Path file = journal.toRealPath().resolve("lock");
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        boolean acquired = false;
        FileChannel channel = null;
        try {
            channel = OwnerOnly.open(file, Set.of(CREATE, WRITE));
            FileLock lock = lock(channel);
            if (lock == null) {
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)), 0);
            acquired = true;
            return Optional.of(new JournalLock(file, channel));
        } finally {
            if (!acquired) {
                HELD.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    /**
     * Makes a journal's folder together with its lock: under a name that nobody looks for, then renamed, so that whoever
     * sees the folder finds it locked. Empty if there is one already.
     */
    static Optional<JournalLock> create(Path journal) throws IOException {
        if (Files.exists(journal)) {
            return Optional.empty();
        }
        Path unseen = OwnerOnly.folder(journal.resolveSibling(UNSEEN + journal.getFileName()));
        Optional<JournalLock> lock = tryAcquire(unseen);
        if (lock.isPresent()) {
            lock.get().move(unseen, journal);
        }
        return lock;
    }

    /** Whether a folder is one that is still being made. */
    static boolean isUnseen(Path folder) {
        return String.valueOf(folder.getFileName()).startsWith(UNSEEN);
    }

    private void move(Path from, Path to) throws IOException {
        Path before = file;
        file = from.toRealPath().resolveSibling(to.getFileName()).resolve("lock");
        HELD.add(file);
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            close();
            throw e;
        } finally {
            HELD.remove(before);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
