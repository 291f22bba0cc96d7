package dev.cellar.recorder.pipeline;

import dev.cellar.recorder.hook.Guard;
import dev.cellar.tracking.TrackingSession;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Outputs that change after their cell has ended. They are handed over at most {@value #PERIOD_MILLIS} ms later, all
 * changes of a cell at once, for a thread that prints a thousand lines must not be recorded a thousand times. All outputs
 * of the cell are written anew each time: after large ones there is a pause, long enough that a thread which prints for
 * hours does not fill the disk. Thread-safe.
 */
final class LateOutputs implements AutoCloseable {
    private static final long PERIOD_MILLIS = 200;
    private static final long BYTES_PER_MILLI = 100;

    private final TrackingSession session;
    private final Guard guard;
    private final Set<Cell> changed = new LinkedHashSet<>();
    private long pauseUntil = System.nanoTime();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "Cellar late outputs");
        thread.setDaemon(true);
        return thread;
    });

    LateOutputs(TrackingSession session, Guard guard) {
        this.session = session;
        this.guard = guard;
    }

    synchronized void changed(Cell cell) {
        if (changed.isEmpty() && !later.isShutdown()) {
            long delay = Math.max(TimeUnit.MILLISECONDS.toNanos(PERIOD_MILLIS), pauseUntil - System.nanoTime());
            var unused = later.schedule(this::handOverDue, delay, TimeUnit.NANOSECONDS);
        }
        changed.add(cell);
    }

    /** Hands over what has changed so far, unless there is a pause. */
    void handOverDue() {
        boolean due;
        synchronized (this) {
            due = System.nanoTime() - pauseUntil >= 0;
        }
        if (due) {
            handOver();
        }
    }

    /** Hands over what has changed so far. Never throws. */
    void handOver() {
        List<Cell> now;
        synchronized (this) {
            now = List.copyOf(changed);
            changed.clear();
        }
        long millis = 0;
        for (Cell cell : now) {
            guard.run("late outputs", () -> session.outputsAmended(cell.id(), cell.outputs()));
            millis += cell.weight() / BYTES_PER_MILLI;
        }
        // A pause shorter than the period would only keep small changes from the version that is made next.
        pause(millis > PERIOD_MILLIS ? millis : 0);
    }

    private synchronized void pause(long millis) {
        pauseUntil = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** Hands over the last changes and takes no more. */
    @Override
    public void close() {
        later.shutdownNow();
        handOver();
    }
}
