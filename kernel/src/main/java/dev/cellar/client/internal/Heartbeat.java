package dev.cellar.client.internal;

import java.time.Duration;
import java.util.Optional;

/**
 * Decides when to send a heartbeat and when a kernel has been silent for too long. Time is {@link System#nanoTime},
 * which stands still while the machine sleeps. Used by one thread.
 */
final class Heartbeat {
    private static final long PERIOD = Duration.ofSeconds(1).toNanos();

    private final long timeout;
    private long nextBeat = System.nanoTime();
    private long lastEcho = System.nanoTime();
    private boolean started;
    private boolean told;

    /** Zero = silence is never told. */
    Heartbeat(Duration timeout) {
        this.timeout = timeout.toNanos();
    }

    long millisUntilNext() {
        return Math.max(1, Duration.ofNanos(nextBeat - System.nanoTime()).toMillis());
    }

    /** Whether a beat is to be sent now; then the next one is due a second later. */
    boolean due() {
        long now = System.nanoTime();
        if (now < nextBeat) {
            return false;
        }
        nextBeat = now + PERIOD;
        return true;
    }

    void echoed() {
        lastEcho = System.nanoTime();
        started = true;
        told = false;
    }

    /** A kernel that sent any message has started; silence counts from then on. */
    void heard() {
        if (!started) {
            echoed();
        }
    }

    /** How long the kernel has been silent, once that is too long; start-up does not count. */
    Optional<Duration> silence() {
        long silence = System.nanoTime() - lastEcho;
        if (timeout == 0 || !started || told || silence < timeout) {
            return Optional.empty();
        }
        told = true;
        return Optional.of(Duration.ofNanos(silence));
    }
}
