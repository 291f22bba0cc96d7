package dev.cellar.snapshots;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Compare-and-set of one ref among several processes. Waits between attempts, longer each time, and gives up in the
 * end. A lock file that a killed process left behind is removed. Not thread-safe.
 */
final class RefSwap {

    /** A ref is locked for milliseconds; a lock this old has no owner. */
    private static final Duration STALE = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_FAILURES = 5;
    private static final int LONGEST_PAUSE_MILLIS = 200;

    private final FileRepository repository;
    private final String refName;
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();
    private int pause = 2;
    private int failures;

    RefSwap(FileRepository repository, String refName) {
        this.repository = repository;
        this.refName = refName;
    }

    /**
     * Sets the ref if it still stands where it was seen.
     *
     * @param expected where the ref was seen; null if it was not there
     * @return false if another writer holds it or has moved it, after a pause
     * @throws IOException if that has gone on for a minute, or the ref cannot be written
     */
    boolean attempt(@Nullable ObjectId expected, ObjectId commit) throws IOException {
        RefUpdate update = repository.updateRef(refName);
        update.setExpectedOldObjectId(expected == null ? ObjectId.zeroId() : expected);
        update.setNewObjectId(commit);
        RefUpdate.Result result = update(update);
        switch (result) {
            case NEW, FAST_FORWARD, NO_CHANGE -> {
                Disk.syncFolder(refFolder());
                return true;
            }
            case LOCK_FAILURE, REJECTED -> {
                removeStaleLock();
                waitForTurn();
                return false;
            }
            default -> throw new IOException("Git could not set " + refName + ": " + result);
        }
    }

    /** A packer may remove the ref's folder as empty just when it is to be locked; that is no failure yet. */
    private RefUpdate.Result update(RefUpdate update) throws IOException {
        try {
            return update.update();
        } catch (IOException e) {
            if (++failures > MOST_FAILURES) {
                throw e;
            }
            return RefUpdate.Result.LOCK_FAILURE;
        }
    }

    private Path lockFile() {
        return repository.getDirectory().toPath().resolve(refName + ".lock");
    }

    private Path refFolder() {
        return repository.getDirectory().toPath().resolve(refName.substring(0, refName.lastIndexOf('/')));
    }

    private void removeStaleLock() throws IOException {
        Path lock = lockFile();
        try {
            Instant age = Files.getLastModifiedTime(lock).toInstant();
            if (age.plus(STALE).isBefore(Instant.now())) {
                Files.deleteIfExists(lock);
            }
        } catch (NoSuchFileException e) {
            return; // the owner has let go of it, as it should
        }
    }

    private void waitForTurn() throws IOException {
        if (System.nanoTime() - deadline > 0) {
            throw new IOException("Other processes have kept " + refName + " locked for a minute. Look for a file "
                    + lockFile() + " that no running process holds, and delete it.");
        }
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, pause + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for " + refName);
        }
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
    }
}
