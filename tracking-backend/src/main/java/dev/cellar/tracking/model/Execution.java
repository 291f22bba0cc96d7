package dev.cellar.tracking.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One executed cell, as the kernel saw it. Variables, snippets and resources follow as records of their own, for they
 * are known only after the reply.
 *
 * @param id 32 hexadecimal digits, see {@link Ids}
 * @param messageId id of the {@code execute_request}
 * @param cellId the notebook's cell id, if the front end sent one
 * @param executionCount null if the kernel counted nothing
 * @param code the source as it was sent
 * @param startedAt UTC
 * @param durationNanos from request to reply, nanoseconds
 * @param error null unless {@code status} is {@code ERROR} or {@code INTERRUPTED}
 * @param outputs in nbformat form and in order; not to be modified
 */
public record Execution(
        String id,
        String messageId,
        @Nullable String cellId,
        @Nullable Integer executionCount,
        String code,
        Origin origin,
        Instant startedAt,
        long durationNanos,
        ExecutionStatus status,
        @Nullable CellError error,
        List<ObjectNode> outputs) {
    /** In the metadata of an output: Cellar showed it, and keeps it by itself if it is to be kept. */
    public static final String OWN_DISPLAY = "cellar";

    public Execution {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an execution needs an id");
        }
        if (durationNanos < 0) {
            throw new IllegalArgumentException("a duration is not negative: " + durationNanos);
        }
        outputs = List.copyOf(outputs);
    }

    /** The same but for its outputs. */
    public Execution withOutputs(List<ObjectNode> others) {
        return new Execution(
                id, messageId, cellId, executionCount, code, origin, startedAt, durationNanos, status, error, others);
    }
}
