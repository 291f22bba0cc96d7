package dev.cellar.client.internal;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Events in the order in which they arrived, without a bound, so a slow reader loses nothing. Close it, or they pile
 * up. Meant for one reader at a time.
 */
public final class Inbox implements AutoCloseable {
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Consumer<Inbox> onClose;

    Inbox(Consumer<Inbox> onClose) {
        this.onClose = onClose;
    }

    void add(Event event) {
        events.add(event);
    }

    /** The next event, or null when none came in time. After {@link Event.Died} nothing else comes. */
    public @Nullable Event next(Duration limit) {
        return Waiting.forNext(events, limit);
    }

    @Override
    public void close() {
        onClose.accept(this);
    }
}
