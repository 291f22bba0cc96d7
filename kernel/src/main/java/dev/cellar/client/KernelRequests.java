package dev.cellar.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.internal.Conversation;
import dev.cellar.client.internal.Event;
import dev.cellar.client.internal.Json;
import dev.cellar.client.internal.KernelSession;
import java.time.Duration;

/**
 * The requests of the messaging protocol other than executions. Each sends, waits and returns the reply's content, whose
 * {@code status} says whether the kernel could. Thread-safe.
 *
 * <p>Cursor positions count Unicode code points, as the protocol does. Each method throws a {@link KernelException} when
 * no reply comes within ten seconds, and a {@link KernelDiedException} when the kernel is gone.
 */
public final class KernelRequests {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KernelSession session;

    KernelRequests(KernelSession session) {
        this.session = session;
    }

    /** What the kernel says about itself now. */
    public KernelInfo kernelInfo() {
        return KernelInfo.of(shell("kernel_info_request", Json.object()));
    }

    /** Completions at a position. */
    public ObjectNode complete(String code, int cursor) {
        return shell("complete_request", Json.object().put("code", code).put("cursor_pos", cursor));
    }

    /** Documentation of what stands at a position; detail level 0 or 1. */
    public ObjectNode inspect(String code, int cursor, int detailLevel) {
        return shell(
                "inspect_request",
                Json.object().put("code", code).put("cursor_pos", cursor).put("detail_level", detailLevel));
    }

    /** Whether code can be executed as it stands. */
    public ObjectNode isComplete(String code) {
        return shell("is_complete_request", Json.object().put("code", code));
    }

    /** The last executions in the kernel's history. */
    public ObjectNode historyTail(int count) {
        return shell(
                "history_request",
                Json.object()
                        .put("output", false)
                        .put("raw", true)
                        .put("hist_access_type", "tail")
                        .put("n", count));
    }

    /** The comms that are open. */
    public ObjectNode commInfo() {
        return shell("comm_info_request", Json.object());
    }

    /** Sends any request and waits for the reply on the same channel. */
    public ObjectNode ask(Channel channel, String type, ObjectNode content, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try (Conversation conversation = session.ask(channel, type, Json.object(), content)) {
            while (true) {
                Event event = conversation.inbox().next(Duration.ofNanos(deadline - System.nanoTime()));
                if (event instanceof Event.Arrived arrived && arrived.message().channel() == channel) {
                    return arrived.message().content();
                }
                if (event instanceof Event.Died died) {
                    throw new KernelDiedException(died.why());
                }
                if (event == null) {
                    throw new KernelException(
                            "The kernel did not answer " + type + " within " + patience.toMillis() + " ms.");
                }
            }
        }
    }

    private ObjectNode shell(String type, ObjectNode content) {
        return ask(Channel.SHELL, type, content, PATIENCE);
    }
}
