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
 * changes of a cell at once, for a thread that prints a thousand lines must not be recorded a thousand times.
 * Thread-safe.
 */
final class LateOutputs implements AutoCloseable {
    private static final long PERIOD_MILLIS = 200;

    private final TrackingSession session;
    private final Guard guard;
    private final Set<Cell> changed = new LinkedHashSet<>();
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
            var unused = later.schedule(this::handOver, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        }
        changed.add(cell);
    }

    /** Hands over what has changed so far. Never throws. */
    void handOver() {
        List<Cell> now;
        synchronized (this) {
            now = List.copyOf(changed);
            changed.clear();
        }
        now.forEach(cell -> guard.run("late outputs", () -> session.outputsAmended(cell.id(), cell.outputs())));
    }

    /** Hands over the last changes and takes no more. */
    @Override
    public void close() {
        later.shutdownNow();
        handOver();
    }
}
