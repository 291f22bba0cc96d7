package dev.cellar.notebook.diff;

import java.util.Objects;

/**
 * A stretch of a line.
 *
 * @param text its text
 * @param changed whether the line that it is compared with has it not
 */
public record Segment(String text, boolean changed) {

    /** Checks that there is a text. */
    public Segment {
        Objects.requireNonNull(text, "text");
    }
}
