package dev.cellar.kernel.internal.shell;

import java.util.concurrent.Callable;

/**
 * How long compiled snippets run, which is far less than evaluating them takes: compiling one needs many milliseconds.
 * Each thread has its own count.
 */
public final class RunClock {
    private final ThreadLocal<Long> runByThis = ThreadLocal.withInitial(() -> 0L);

    /** Runs a snippet and counts its time for the snippet that had it run, if one did. */
    <T> T run(Callable<T> snippet) throws Exception {
        long before = runByThis.get();
        runByThis.set(0L);
        long start = System.nanoTime();
        try {
            return snippet.call();
        } finally {
            runByThis.set(before + System.nanoTime() - start);
        }
    }

    /** Nanoseconds that the snippets took that the calling snippet has had run so far. */
    public long nanosRunByCaller() {
        return runByThis.get();
    }
}
