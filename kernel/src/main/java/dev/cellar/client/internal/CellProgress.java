package dev.cellar.client.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.CellError;
import dev.cellar.client.CellResult;
import dev.cellar.client.CellStatus;
import dev.cellar.client.Channel;
import dev.cellar.client.Message;
import dev.cellar.notebook.OutputCollector;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How far one execution has come, told by the messages that belong to it. Used by one thread. */
public final class CellProgress {
    private final OutputCollector outputs;
    private Instant started = Instant.now();
    private long startedNanos = System.nanoTime();
    private long endedNanos = startedNanos;
    private OptionalInt executionCount = OptionalInt.empty();
    private Optional<CellError> error = Optional.empty();
    private Optional<String> note = Optional.empty();
    private @Nullable ObjectNode reply;
    private boolean idle;
    private @Nullable CellStatus forced;

    /** Begins when the request is sent. */
    public CellProgress(OutputCollector outputs) {
        this.outputs = outputs;
    }

    /** Takes in the next message. */
    public void arrived(Event.Arrived event) {
        Message message = event.message();
        endedNanos = Math.max(endedNanos, event.nanos());
        if (message.content().path("execution_count").canConvertToInt()) {
            executionCount =
                    OptionalInt.of(message.content().path("execution_count").asInt());
        }
        if (message.type().equals("execute_reply")) {
            reply = message.content();
        } else if (message.channel() == Channel.IOPUB) {
            published(message, event.nanos());
        }
    }

    private void published(Message message, long nanos) {
        if (Iopub.isStatus(message, "busy")) {
            started = started.plusNanos(nanos - startedNanos);
            startedNanos = nanos;
        } else if (Iopub.isStatus(message, "idle")) {
            idle = true;
        } else if (message.type().equals("error")) {
            error = Optional.of(CellError.of(message.content()));
        }
        Iopub.collect(message, outputs);
    }

    /** The kernel is gone. */
    public void died(String why) {
        if (!complete()) {
            forced = CellStatus.KERNEL_DIED;
            note = Optional.of(why);
            endedNanos = System.nanoTime();
        }
    }

    /** The time limit has passed. */
    public void timedOut(Duration limit) {
        forced = CellStatus.TIMEOUT;
        note = Optional.of("The cell took longer than its limit of " + readable(limit) + " and was interrupted.");
    }

    /** The execution is interrupted for a reason of ours. */
    public void refused(String why) {
        forced = CellStatus.INTERRUPTED;
        note = Optional.of(why);
    }

    /** Adds a sentence to what there is to say. */
    public void remark(String sentence) {
        note = Optional.of(note.map(said -> said + " " + sentence).orElse(sentence));
    }

    /** Whether the kernel has replied. */
    public boolean replied() {
        return reply != null;
    }

    /** Whether the time limit has passed. */
    public boolean isTimedOut() {
        return forced == CellStatus.TIMEOUT;
    }

    /** Whether there is nothing more to wait for. An aborted execution publishes nothing that could be waited for. */
    public boolean complete() {
        return forced == CellStatus.KERNEL_DIED || (replied() && (idle || replyStatus() == CellStatus.ABORTED));
    }

    /** What came of it, given when the kernel was last interrupted ({@link System#nanoTime}). */
    public CellResult result(OptionalLong lastInterrupt) {
        CellStatus status = forced != null ? forced : replyStatus();
        if (status == CellStatus.ERROR && lastInterrupt.isPresent() && lastInterrupt.getAsLong() - startedNanos >= 0) {
            status = CellStatus.INTERRUPTED;
        }
        ObjectNode content = reply == null ? Json.object() : reply;
        return new CellResult(
                status,
                executionCount,
                outputs.outputs(),
                content.has("ename") ? Optional.of(CellError.of(content)) : error,
                note,
                started,
                Duration.ofNanos(endedNanos - startedNanos),
                content);
    }

    private CellStatus replyStatus() {
        return switch (reply == null ? "" : reply.path("status").asText()) {
            case "ok" -> CellStatus.OK;
            case "abort", "aborted" -> CellStatus.ABORTED;
            default -> CellStatus.ERROR;
        };
    }

    private static String readable(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
