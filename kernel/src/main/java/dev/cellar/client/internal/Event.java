package dev.cellar.client.internal;

import dev.cellar.client.Message;

/** What somebody who waits for a kernel can get. */
public sealed interface Event {
    /** A message, and {@link System#nanoTime} when it arrived. */
    record Arrived(Message message, long nanos) implements Event {}

    /** The kernel is gone; nothing more will come. */
    record Died(String why) implements Event {}
}
