package dev.cellar.snapshots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.jspecify.annotations.Nullable;

/**
 * Consolidates a store on one daemon thread whenever so many commits have come, for small loose objects each take a
 * whole block of the disk. Thread-safe. Closing breaks off what is running, which loses nothing.
 */
final class BackgroundPacking implements AutoCloseable {

    private static final int LONGEST_CLOSE_SECONDS = 5;

    /** One of the 256 folders that loose objects are spread over evenly. */
    private static final String SAMPLE = "17";

    /** Some two thousand loose objects in all, as many as two hundred commits leave. */
    private static final int MANY_IN_SAMPLE = 8;

    private final Path gitDir;
    private final int everyCommits;
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "cellar-packing");
        daemon.setDaemon(true);
        return daemon;
    });
    private volatile @Nullable String failure;

    BackgroundPacking(Path gitDir, int everyCommits) {
        this.gitDir = gitDir;
        this.everyCommits = everyCommits;
    }

    /** Counts a commit, and starts when it is time, or when earlier sessions have left much to do. */
    void committed() {
        if (closed.get()) {
            return;
        }
        int count = commits.incrementAndGet();
        if (count % everyCommits == 0) {
            thread.execute(this::pack);
        } else if (count == 1) {
            thread.execute(this::packIfManyAreLoose);
        }
    }

    /** Why the last consolidation failed, unless it did not. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() {
        closed.set(true);
        thread.shutdown();
        try {
            thread.awaitTermination(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void packIfManyAreLoose() {
        Path sample = gitDir.resolve("objects").resolve(SAMPLE);
        try {
            if (Files.isDirectory(sample) && Disk.list(sample).size() > MANY_IN_SAMPLE) {
                pack();
            }
        } catch (IOException e) {
            failure = "Loose objects could not be counted: " + e;
        }
    }

    private void pack() {
        try {
            new StorePacker(gitDir, new UntilClosed()).consolidate();
            failure = null;
        } catch (IOException | RuntimeException e) {
            failure = closed.get() ? null : "Packing in the background failed: " + e;
        }
    }

    private final class UntilClosed extends EmptyProgressMonitor {
        @Override
        public boolean isCancelled() {
            return closed.get();
        }
    }
}
