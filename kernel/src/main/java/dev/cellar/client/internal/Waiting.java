package dev.cellar.client.internal;

import dev.cellar.client.KernelException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits, and turns an interrupt of the waiting thread into an exception that needs no declaration. */
final class Waiting {
    private interface Wait<T extends @Nullable Object> {
        T get() throws InterruptedException;
    }

    private Waiting() {}

    static int forProcess(Process process) {
        return interruptibly(process::waitFor);
    }

    static boolean forProcess(Process process, Duration limit) {
        return interruptibly(() -> process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** The next element, or null when none came in time. */
    static <T> @Nullable T forNext(BlockingQueue<T> queue, Duration limit) {
        return Waiting.<@Nullable T>interruptibly(() -> queue.poll(limit.toNanos(), TimeUnit.NANOSECONDS));
    }

    static void forThread(Thread thread, Duration limit) {
        interruptibly(() -> {
            thread.join(limit.toMillis());
            return true;
        });
    }

    private static <T extends @Nullable Object> T interruptibly(Wait<T> wait) {
        try {
            return wait.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KernelException("Interrupted while waiting for a kernel.", interrupted);
        }
    }
}
