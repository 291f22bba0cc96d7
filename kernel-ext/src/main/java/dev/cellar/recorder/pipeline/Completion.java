package dev.cellar.recorder.pipeline;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Things that are not complete yet, and waiting for them. Thread-safe. */
final class Completion {
    private final Set<String> open = new HashSet<>();

    synchronized void add(String id) {
        open.add(id);
    }

    synchronized void remove(String id) {
        open.remove(id);
        notifyAll();
    }

    /** Waits until nothing is open, or the time is up, or the thread is interrupted. */
    synchronized void await(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            for (long left = limit.toMillis(); !open.isEmpty() && left > 0; ) {
                wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
