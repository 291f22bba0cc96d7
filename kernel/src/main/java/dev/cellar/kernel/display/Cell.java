package dev.cellar.kernel.display;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a table that is shown: its text, on one line and of bounded length.
 *
 * @param text what is shown; empty for null
 * @param number true when the value is a number, which is aligned to the right
 */
record Cell(String text, boolean number) {
    private static final int MAX_CHARS = 120;
    private static final Cell EMPTY = new Cell("", false);

    static Cell of(@Nullable Object value) {
        if (value == null) {
            return EMPTY;
        }
        String text = Preview.of(value).replaceAll("\\R", " ⏎ ");
        return new Cell(Preview.cut(text, MAX_CHARS), value instanceof Number);
    }
}
