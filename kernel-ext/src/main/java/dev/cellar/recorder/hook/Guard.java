package dev.cellar.recorder.hook;

import java.util.function.BiConsumer;

/**
 * Keeps what goes wrong in a piece of our work from whoever called it, a kernel's thread above all, for which an
 * {@link Error} is as bad as an exception: it ends the thread, and the next cell waits for good. Thread-safe.
 */
public final class Guard {
    private final BiConsumer<String, Throwable> trouble;

    /** @param trouble told what could not be done and why */
    public Guard(BiConsumer<String, Throwable> trouble) {
        this.trouble = trouble;
    }

    /** A piece of work. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** Does the work, or as much of it as is possible; never throws. */
    public void run(String what, Work work) {
        try {
            work.run();
        } catch (Throwable e) {
            report(what, e);
        }
    }

    /** Tells what could not be done; never throws. */
    @SuppressWarnings("EmptyCatch") // What cannot even be reported must still not end the kernel's thread.
    public void report(String what, Throwable failure) {
        try {
            trouble.accept(what, failure);
        } catch (Throwable ignored) {
        }
    }
}
