package dev.cellar.notebook.diff.output;

import dev.cellar.notebook.diff.ValuePair;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Text that differs in its numbers alone.
 *
 * @param label what it is of
 * @param lines the lines with a number that is another, in order
 */
public record NumberChange(String label, List<Line> lines) implements OutputChange {

    /** Copies the list. */
    public NumberChange {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param number its place in the text, from 1
     * @param parts its text in stretches: what is equal, and numbers that are not
     */
    public record Line(int number, List<ValuePair> parts) {

        /** Copies the list. */
        public Line {
            parts = List.copyOf(parts);
        }
    }

    /** The largest change relative to the earlier number, in either direction; empty if there is none. */
    public OptionalDouble largest() {
        return lines.stream()
                .flatMap(line -> line.parts().stream())
                .flatMapToDouble(part -> part.relative().stream())
                .reduce((a, b) -> Math.abs(b) > Math.abs(a) ? b : a);
    }
}
