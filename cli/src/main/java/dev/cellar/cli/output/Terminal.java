package dev.cellar.cli.output;

/** What is known of the terminal that reads our output; {@code bin/cellar} looks and tells by system properties. */
public final class Terminal {
    private static final int NARROWEST = 40;

    private Terminal() {}

    /** Whether a person watches standard output. */
    public static boolean isInteractive() {
        return Integer.getInteger("cellar.columns", 0) > 0;
    }

    /** Columns; unbounded when the output goes to a file or a pipe, so that nothing is cut there. */
    public static int width() {
        return isInteractive() ? Math.max(NARROWEST, Integer.getInteger("cellar.columns", 0)) : Integer.MAX_VALUE;
    }
}
