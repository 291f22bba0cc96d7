package dev.cellar.client.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Keeps the last lines that a kernel's process wrote, for the message that says why it ended. Thread-safe. */
final class LogTail {
    private static final int LINES = 30;
    private static final int LINE_LENGTH = 2_000;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Consumer<String> sink;

    LogTail(Consumer<String> sink) {
        this.sink = sink;
    }

    void add(String line) {
        synchronized (lines) {
            if (lines.size() == LINES) {
                lines.removeFirst();
            }
            lines.addLast(line.length() > LINE_LENGTH ? line.substring(0, LINE_LENGTH) + "…" : line);
        }
        sink.accept(line);
    }

    /** The last lines, one below the other; empty when nothing was written. */
    String text() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }
}
