package dev.cellar.kernel.internal.wire;

import java.io.PrintStream;

/**
 * The kernel's own words for whoever runs it: lines on the process's standard error, which Jupyter shows in its log.
 * Cells cannot write here, for {@code System.err} is theirs while the kernel runs. Thread-safe.
 */
public final class KernelLog {
    private static final PrintStream STDERR = System.err;

    private KernelLog() {}

    /** Logs one line. */
    public static void line(String text) {
        STDERR.println("[cellar-java] " + text);
    }

    /** Logs one line and the stack trace of what went wrong. */
    public static void failure(String text, Throwable cause) {
        synchronized (STDERR) {
            line(text);
            cause.printStackTrace(STDERR);
        }
    }
}
