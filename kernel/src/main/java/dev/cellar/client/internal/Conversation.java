package dev.cellar.client.internal;

import dev.cellar.client.Message;

/**
 * A request that was sent, and what comes back for it.
 *
 * @param request the request
 * @param inbox everything that belongs to it, on any channel
 */
public record Conversation(Message request, Inbox inbox) implements AutoCloseable {
    @Override
    public void close() {
        inbox.close();
    }
}
