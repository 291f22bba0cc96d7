package dev.cellar.client.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.Channel;
import dev.cellar.client.KernelDiedException;
import dev.cellar.client.KernelException;
import dev.cellar.client.KernelInfo;
import dev.cellar.client.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a kernel answers and its outputs reach us. A subscription takes effect some time after it is asked for,
 * and what is published before that is lost; so a kernel counts as ready when anything at all has come over iopub.
 */
public final class Readiness {
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);
    private static final Duration IOPUB_PATIENCE = Duration.ofMillis(200);

    private final KernelSession session;
    private final List<Conversation> asked = new ArrayList<>();
    private @Nullable ObjectNode reply;
    private boolean subscribed;

    private Readiness(KernelSession session) {
        this.session = session;
    }

    /**
     * Waits.
     *
     * @throws KernelDiedException when the kernel ended instead
     * @throws KernelException when it did not answer in time
     */
    public static KernelInfo await(KernelSession session, Duration limit) {
        return new Readiness(session).await(limit);
    }

    private KernelInfo await(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try (Inbox all = session.tap()) {
            while (System.nanoTime() < deadline) {
                asked.add(session.ask(Channel.SHELL, "kernel_info_request", Json.object(), Json.object()));
                Optional<KernelInfo> info = listen(all, deadline);
                if (info.isPresent()) {
                    return info.get();
                }
            }
        } finally {
            asked.forEach(Conversation::close);
        }
        String words = session.lastWords();
        throw new KernelException("The kernel did not answer within " + limit.toSeconds() + " s of its start."
                + (words.isEmpty() ? " It wrote nothing. Give it longer?" : " Its last words:\n" + words));
    }

    private Optional<KernelInfo> listen(Inbox all, long deadline) {
        long askAgain = System.nanoTime() + ASK_AGAIN.toNanos();
        while (true) {
            long until = Math.min(deadline, askAgain);
            Event event = all.next(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
            if (event == null) {
                return Optional.empty();
            }
            if (event instanceof Event.Died died) {
                throw new KernelDiedException(died.why());
            }
            if (event instanceof Event.Arrived arrived) {
                note(arrived.message());
            }
            if (reply != null && subscribed) {
                return Optional.of(KernelInfo.of(reply));
            }
            if (reply != null) {
                askAgain = Math.min(askAgain, System.nanoTime() + IOPUB_PATIENCE.toNanos());
            }
        }
    }

    private void note(Message message) {
        subscribed |= message.channel() == Channel.IOPUB;
        if (message.type().equals("kernel_info_reply")) {
            reply = message.content();
        }
    }
}
