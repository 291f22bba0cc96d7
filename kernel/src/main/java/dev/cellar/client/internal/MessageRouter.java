package dev.cellar.client.internal;

import dev.cellar.client.Message;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Brings what a kernel sends to those who wait for it: by the request it belongs to, and to everybody who listens to
 * all. Thread-safe.
 */
final class MessageRouter {
    private final Map<String, Inbox> byRequest = new ConcurrentHashMap<>();
    private final List<Inbox> taps = new CopyOnWriteArrayList<>();
    private Event.@Nullable Died died;

    /** Collects what belongs to a request, from now on. */
    synchronized Inbox register(String requestId) {
        Inbox inbox = new Inbox(closed -> byRequest.remove(requestId));
        byRequest.put(requestId, inbox);
        tellIfDied(inbox);
        return inbox;
    }

    /** Collects everything, from now on. */
    synchronized Inbox tap() {
        Inbox inbox = new Inbox(taps::remove);
        taps.add(inbox);
        tellIfDied(inbox);
        return inbox;
    }

    /** Whether anybody waits for an answer. */
    boolean busy() {
        return !byRequest.isEmpty();
    }

    void deliver(Message message) {
        Event event = new Event.Arrived(message, System.nanoTime());
        Inbox inbox = byRequest.get(message.parentId());
        if (inbox != null) {
            inbox.add(event);
        }
        taps.forEach(tap -> tap.add(event));
    }

    /** Tells everybody, now and later, that the kernel is gone; the first reason stays. */
    synchronized void dead(String why) {
        if (died == null) {
            Event.Died event = new Event.Died(why);
            died = event;
            byRequest.values().forEach(inbox -> inbox.add(event));
            taps.forEach(tap -> tap.add(event));
        }
    }

    private void tellIfDied(Inbox inbox) {
        if (died != null) {
            inbox.add(died);
        }
    }
}
