package dev.cellar.cli.output;

import dev.cellar.notebook.diff.render.TerminalStyle;

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

    /** Lines that a screen shows; unbounded when the output goes to a file or a pipe. */
    public static int height() {
        int rows = Integer.getInteger("cellar.rows", 0);
        return isInteractive() && rows > 0 ? rows : Integer.MAX_VALUE;
    }

    /**
     * Width and colour for a comparison. There is colour on a terminal and below git, which pages for us; not where
     * {@code NO_COLOR} is set.
     */
    public static TerminalStyle style(boolean noColour) {
        boolean watched = isInteractive() || System.getenv("GIT_PAGER_IN_USE") != null;
        boolean unwanted =
                noColour || !System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        return new TerminalStyle(watched && !unwanted, width());
    }
}
