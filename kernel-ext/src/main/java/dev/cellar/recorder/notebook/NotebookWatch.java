package dev.cellar.recorder.notebook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Knows the notebook that runs, as well as it can be known. It looks on a thread of its own: once at the start, and when
 * asked to. Thread-safe.
 */
public final class NotebookWatch implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 2000;

    private final NotebookLocator locator;
    private final Consumer<Path> found;
    private final CountDownLatch looked = new CountDownLatch(1);
    private final AtomicBoolean looking = new AtomicBoolean();
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "Cellar notebook");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Path known;

    /**
     * Watches, from the first {@link #refresh} on.
     *
     * @param found told of the notebook when it becomes known and when it moves, on the watch's thread
     */
    public NotebookWatch(NotebookLocator locator, Consumer<Path> found) {
        this.locator = locator;
        this.found = found;
    }

    /** The notebook, absolute. Waits a moment for the first look to be over, no longer than two seconds. */
    public Optional<Path> path() {
        try {
            if (!looked.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(known);
    }

    /** Looks again if no notebook is known or its file is gone. Returns at once. */
    public void check() {
        Path path = known;
        if (path == null || !Files.exists(path)) {
            refresh();
        }
    }

    /** Looks again. Returns at once; a look under way is not repeated. */
    public void refresh() {
        if (looking.compareAndSet(false, true)) {
            background.execute(this::look);
        }
    }

    private void look() {
        try {
            Optional<Path> path = locator.locate();
            if (path.isPresent() && !path.get().equals(known)) {
                known = path.get();
                looked.countDown();
                found.accept(path.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            looking.set(false);
            looked.countDown();
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
