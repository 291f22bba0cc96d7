package dev.cellar.notebook.diff.render;

/**
 * How a terminal shows a comparison.
 *
 * @param colour whether it obeys colours
 * @param width its columns; {@link Integer#MAX_VALUE} for a file, where nothing is cut
 */
public record TerminalStyle(boolean colour, int width) {

    /** For a file or a pipe. */
    public static final TerminalStyle PLAIN = new TerminalStyle(false, Integer.MAX_VALUE);

    /** Checks the width. */
    public TerminalStyle {
        if (width < 1) {
            throw new IllegalArgumentException("A terminal has a column at least, not " + width);
        }
    }
}
