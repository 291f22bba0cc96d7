package dev.cellar.recorder.notebook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final Consumer<Throwable> failed;
    private final AtomicBoolean pending = new AtomicBoolean();
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "Cellar notebook");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Path known;
    private @Nullable Future<?> look;

    /**
     * Watches, from the first {@link #refresh} on.
     *
     * @param found told of the notebook when it becomes known and when it moves, on the watch's thread
     * @param failed told why a look failed, on the same thread
     */
    public NotebookWatch(NotebookLocator locator, Consumer<Path> found, Consumer<Throwable> failed) {
        this.locator = locator;
        this.found = found;
        this.failed = failed;
    }

    /** The notebook, absolute. Where it is not known, waits for a look under way, no longer than two seconds. */
    public Optional<Path> path() {
        Future<?> underWay = look();
        if (known == null && underWay != null) {
            try {
                underWay.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (TimeoutException | ExecutionException | CancellationException e) {
                // What is known by now is the answer.
                return Optional.ofNullable(known);
            }
        }
        return Optional.ofNullable(known);
    }

    /** A cell is about to run: it may tell which notebook it is of. Returns at once. */
    public void ran(@Nullable String cellId, String code) {
        if (known == null) {
            locator.ran(cellId, code);
            refresh();
        }
    }

    /** Looks again if no notebook is known or its file is gone. Returns at once. */
    public void check() {
        Path path = known;
        if (path == null || !Files.exists(path)) {
            refresh();
        }
    }

    /** Looks again. Returns at once; a look that has not begun yet is not asked for twice. */
    public synchronized void refresh() {
        if (pending.compareAndSet(false, true)) {
            look = background.submit(this::lookOnce);
        }
    }

    private synchronized @Nullable Future<?> look() {
        return look;
    }

    private void lookOnce() {
        pending.set(false);
        try {
            Optional<Path> path = locator.locate();
            if (path.isPresent() && !path.get().equals(known)) {
                known = path.get();
                found.accept(path.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            failed.accept(e);
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
