package dev.cellar.client;

import dev.cellar.client.internal.CellProgress;
import dev.cellar.client.internal.Conversation;
import dev.cellar.client.internal.Event;
import dev.cellar.client.internal.ExecuteContent;
import dev.cellar.client.internal.Json;
import dev.cellar.client.internal.KernelSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An execution that was sent and is to be awaited. Several can be under way: the kernel takes one after another.
 *
 * <p>What the kernel sends waits in memory until {@link #await} collects it, so await every execution. Thread-safe: the
 * first thread to await collects, the others get the same result.
 */
public final class CellExecution {
    /** How long outputs may lag behind the reply; nbclient waits as long. */
    private static final Duration IOPUB_PATIENCE = Duration.ofSeconds(4);

    /** How long a kernel may take to react to an interrupt. */
    private static final Duration INTERRUPT_PATIENCE = Duration.ofSeconds(5);

    private static final Duration FOREVER = Duration.ofDays(10_000);

    private final KernelSession session;
    private final ExecuteCell cell;
    private final CellProgress progress;
    private final Conversation conversation;
    private long deadline;
    private @Nullable CellResult result;

    CellExecution(KernelSession session, ExecuteCell cell) {
        this.session = session;
        this.cell = cell;
        progress = new CellProgress(cell.collector());
        deadline = in(cell.timeout().orElse(FOREVER));
        conversation =
                session.ask(Channel.SHELL, "execute_request", ExecuteContent.metadata(cell), ExecuteContent.of(cell));
    }

    /** The request as it was sent. */
    public Message request() {
        return conversation.request();
    }

    /** Waits for the end. A kernel that dies and a cell that takes too long are results, not exceptions. */
    public synchronized CellResult await() {
        CellResult known = result;
        if (known == null) {
            known = collect();
            result = known;
        }
        return known;
    }

    private CellResult collect() {
        try (conversation) {
            boolean more = true;
            while (more && !progress.complete()) {
                Event event = conversation.inbox().next(Duration.ofNanos(deadline - System.nanoTime()));
                if (event instanceof Event.Died died) {
                    progress.died(died.why());
                } else if (event instanceof Event.Arrived arrived) {
                    take(arrived);
                } else {
                    more = late();
                }
            }
            return progress.result(session.lastInterrupt());
        }
    }

    private void take(Event.Arrived arrived) {
        Message message = arrived.message();
        progress.arrived(arrived);
        if (message.channel() == Channel.IOPUB) {
            cell.listener().onMessage(message);
        } else if (message.type().equals("input_request")) {
            answer(message);
        } else if (message.type().equals("execute_reply")) {
            deadline = in(IOPUB_PATIENCE);
        }
    }

    private void answer(Message question) {
        if (cell.stdin().isPresent()) {
            String answer = cell.stdin()
                    .get()
                    .answer(
                            question.content().path("prompt").asText(),
                            question.content().path("password").asBoolean());
            session.reply(question, "input_reply", Json.object().put("value", answer));
        } else {
            // The kernel was told that nobody answers, and would wait forever.
            progress.refused("The cell asked for input, which nobody can give here, and was interrupted.");
            session.interrupt();
        }
    }

    /** The deadline has passed. Returns whether there is still something to wait for. */
    private boolean late() {
        if (progress.replied()) {
            progress.remark("Outputs may be missing: the kernel replied but did not say that it is idle again.");
            return false;
        }
        if (progress.isTimedOut()) {
            progress.remark("The kernel did not react to that; restart it before it runs anything else.");
            return false;
        }
        progress.timedOut(cell.timeout().orElse(FOREVER));
        session.interrupt();
        deadline = in(INTERRUPT_PATIENCE);
        return true;
    }

    private static long in(Duration limit) {
        return System.nanoTime() + limit.toNanos();
    }
}
