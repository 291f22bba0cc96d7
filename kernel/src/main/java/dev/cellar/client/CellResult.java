package dev.cellar.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came of one execution.
 *
 * @param status how it ended
 * @param executionCount the kernel's count, where it gave one
 * @param outputs the outputs in nbformat form, merged and updated as nbclient does
 * @param error the error, where the kernel reported one
 * @param note one line that says what happened when the kernel itself could not: death, timeout, lost outputs
 * @param started when the kernel began with it, or when it was sent if the kernel never said so
 * @param duration from then to its end
 * @param reply the content of the kernel's {@code execute_reply} (user expressions, payloads); empty when none came
 */
public record CellResult(
        CellStatus status,
        OptionalInt executionCount,
        List<ObjectNode> outputs,
        Optional<CellError> error,
        Optional<String> note,
        Instant started,
        Duration duration,
        ObjectNode reply) {

    public CellResult {
        Objects.requireNonNull(status);
        Objects.requireNonNull(started);
        Objects.requireNonNull(duration);
        Objects.requireNonNull(reply);
        outputs = List.copyOf(outputs);
    }

    /** Whether the cell ran to its end. */
    public boolean ok() {
        return status == CellStatus.OK;
    }

    /** All text of the given stream, {@code stdout} or {@code stderr}, in order. */
    public String stream(String name) {
        StringBuilder text = new StringBuilder();
        for (ObjectNode output : outputs) {
            if (output.path("name").asText().equals(name)) {
                text.append(output.path("text").asText());
            }
        }
        return text.toString();
    }
}
