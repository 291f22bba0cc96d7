package dev.cellar.tracking.internal.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.limit.OutputLimit;
import dev.cellar.tracking.journal.JournalEvent.ExecutionStarted;
import dev.cellar.tracking.model.CellError;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Executions made from others. */
public final class Executions {
    private Executions() {}

    /** With outputs and error within a limit; the very same if they are. */
    public static Execution limited(Execution execution, OutputLimit limit) {
        List<ObjectNode> outputs =
                execution.outputs().stream().map(limit::output).toList();
        CellError error = limited(execution.error(), limit.part(limit.bytes() / 4));
        if (outputs.equals(execution.outputs()) && Objects.equals(error, execution.error())) {
            return execution;
        }
        return new Execution(
                execution.id(),
                execution.messageId(),
                execution.cellId(),
                execution.executionCount(),
                execution.code(),
                execution.origin(),
                execution.startedAt(),
                execution.durationNanos(),
                execution.status(),
                error,
                outputs);
    }

    private static @Nullable CellError limited(@Nullable CellError error, OutputLimit limit) {
        return error == null
                ? null
                : new CellError(limit.text(error.name()), limit.text(error.value()), limit.lines(error.traceback()));
    }

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
