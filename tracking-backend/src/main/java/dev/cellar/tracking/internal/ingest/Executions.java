package dev.cellar.tracking.internal.ingest;

import dev.cellar.tracking.journal.JournalEvent.ExecutionStarted;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Executions made from others. */
final class Executions {
    private Executions() {}

    /** What was running when the kernel died; its end is the last that was heard of the run. */
    static Execution died(ExecutionStarted started, Origin origin, Instant lastHeard) {
        Duration duration = Duration.between(started.at(), lastHeard);
        return new Execution(
                started.executionId(),
                "",
                started.cellId(),
                started.executionCount(),
                started.code(),
                origin,
                started.at(),
                duration.isNegative() ? 0 : duration.toNanos(),
                ExecutionStatus.KERNEL_DIED,
                null,
                List.of());
    }
}
