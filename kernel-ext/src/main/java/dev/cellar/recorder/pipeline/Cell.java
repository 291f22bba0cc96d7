package dev.cellar.recorder.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.OutputCollector;
import dev.cellar.notebook.limit.OutputLimit;
import dev.cellar.notebook.limit.OutputSize;
import dev.cellar.recorder.hook.CellRequest;
import dev.cellar.recorder.hook.WireMessage;
import dev.cellar.tracking.model.CellError;
import dev.cellar.tracking.model.CellHeading;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Ids;
import dev.cellar.tracking.model.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One executed cell while it runs, and after it for as long as its outputs may still change. Thread-safe. */
final class Cell {
    /** How the kernels of both families, and ours, name what an interrupt does to a cell. */
    private static final Set<String> INTERRUPTS =
            Set.of("EvaluationInterruptedException", "CellInterrupted", "KeyboardInterrupt", "ThreadDeath");

    private final String id = Ids.next();
    private final Instant startedAt = Instant.now();
    private final long startNanos = System.nanoTime();
    private final CellRequest request;
    private final CellHeading heading;
    private final OutputCollector outputs;
    private @Nullable Integer count;
    private List<String> traceback = List.of();
    private boolean finished;
    private volatile long weight;
    private volatile boolean over;

    Cell(CellRequest request, @Nullable Integer count, OutputLimit limit) {
        this.request = request;
        this.outputs = new OutputCollector(limit);
        this.heading = CellHeading.of(request.code());
        this.count = count;
    }

    String id() {
        return id;
    }

    Instant startedAt() {
        return startedAt;
    }

    CellRequest request() {
        return request;
    }

    CellHeading heading() {
        return heading;
    }

    List<ObjectNode> outputs() {
        List<ObjectNode> now = outputs.outputs();
        weight = OutputSize.of(now);
        return now;
    }

    /** Bytes of its outputs when they were last asked for. */
    long weight() {
        return weight;
    }

    synchronized boolean isFinished() {
        return finished;
    }

    /** Its idle status is sent: a front end may drop what is published for it from now on. */
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    synchronized @Nullable Integer count() {
        return count;
    }

    synchronized void count(int given) {
        count = given;
    }

    /** Takes in an output message that is this cell's; a private cell keeps none. */
    void collect(WireMessage message) {
        if (heading.isPrivate()) {
            return;
        }
        JsonNode content = message.content();
        switch (message.type()) {
            case "stream" ->
                outputs.stream(
                        content.path("name").asText(), content.path("text").asText());
            case "display_data" -> outputs.display(object(content, "data"), object(content, "metadata"), id(content));
            case "execute_result" ->
                outputs.result(
                        content.path("execution_count").asInt(),
                        object(content, "data"),
                        object(content, "metadata"),
                        id(content));
            case "clear_output" -> outputs.clear(content.path("wait").asBoolean());
            case "error" -> error(content);
            default -> throw new IllegalArgumentException(message.type() + " is no output");
        }
    }

    /** Whether a display of this cell has the id of the update, and so shows something else now. */
    boolean update(WireMessage message) {
        JsonNode content = message.content();
        String displayId = id(content);
        return displayId != null
                && outputs.updateDisplay(displayId, object(content, "data"), object(content, "metadata"));
    }

    /** The record of the cell, which ends with this reply. */
    synchronized Execution finish(JsonNode reply, Origin origin) {
        finished = true;
        if (reply.path("execution_count").canConvertToInt() && count == null) {
            count = reply.path("execution_count").asInt();
        }
        ExecutionStatus status = status(reply);
        CellError error =
                status == ExecutionStatus.ERROR || status == ExecutionStatus.INTERRUPTED ? errorOf(reply) : null;
        return new Execution(
                id,
                request.messageId(),
                request.cellId(),
                status == ExecutionStatus.ABORTED ? null : count,
                request.code(),
                origin,
                startedAt,
                System.nanoTime() - startNanos,
                status,
                error,
                outputs());
    }

    /** What an error says may be as private as an output; of a private cell its kind alone is kept. */
    private CellError errorOf(JsonNode reply) {
        String name = reply.path("ename").asText();
        if (heading.isPrivate()) {
            return new CellError(name, "", List.of());
        }
        return new CellError(
                name, reply.path("evalue").asText(), traceback.isEmpty() ? lines(reply.path("traceback")) : traceback);
    }

    /** Old protocols say {@code abort}. */
    static boolean isAborted(JsonNode reply) {
        return reply.path("status").asText().startsWith("abort");
    }

    private static ExecutionStatus status(JsonNode reply) {
        if (isAborted(reply)) {
            return ExecutionStatus.ABORTED;
        }
        if (!reply.path("status").asText().equals("error") && !reply.has("ename")) {
            return ExecutionStatus.OK;
        }
        return INTERRUPTS.contains(reply.path("ename").asText()) ? ExecutionStatus.INTERRUPTED : ExecutionStatus.ERROR;
    }

    private void error(JsonNode content) {
        List<String> lines = lines(content.path("traceback"));
        synchronized (this) {
            traceback = lines;
        }
        outputs.error(content.path("ename").asText(), content.path("evalue").asText(), lines);
    }

    private static List<String> lines(JsonNode array) {
        List<String> lines = new ArrayList<>();
        array.forEach(line -> lines.add(line.asText()));
        return lines;
    }

    private static ObjectNode object(JsonNode content, String name) {
        return content.path(name) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    private static @Nullable String id(JsonNode content) {
        JsonNode id = content.path("transient").path("display_id");
        return id.isTextual() ? id.asText() : null;
    }
}
