package dev.cellar.client;

import dev.cellar.client.internal.Event;
import dev.cellar.client.internal.Inbox;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Everything that a kernel sends, in order of arrival, on all channels. For one reader; close it when done. */
public final class MessageTap implements AutoCloseable {
    private final Inbox inbox;

    MessageTap(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * The next message; empty when none came in time.
     *
     * @throws KernelDiedException when the kernel is gone and everything it sent has been read
     */
    public Optional<Message> next(Duration limit) {
        Event event = inbox.next(limit);
        if (event instanceof Event.Died died) {
            throw new KernelDiedException(died.why());
        }
        return event instanceof Event.Arrived arrived ? Optional.of(arrived.message()) : Optional.empty();
    }

    /**
     * The next message that fits; those before it are skipped for good.
     *
     * @throws KernelException when none came in time, or the kernel is gone
     */
    public Message await(Predicate<Message> fits, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            Message message = next(Duration.ofNanos(deadline - System.nanoTime()))
                    .orElseThrow(() -> new KernelException("No such message came within " + limit.toMillis() + " ms."));
            if (fits.test(message)) {
                return message;
            }
        }
    }

    @Override
    public void close() {
        inbox.close();
    }
}
