package dev.cellar.notebook.diff.output;

import dev.cellar.notebook.diff.ValuePair;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document that is another.
 *
 * @param path where it is: {@code $.items[2].price} in JSON, {@code div > p[2] @class} in HTML and SVG
 * @param before what was there; null if nothing was
 * @param after what is there; null if nothing is
 */
public record PathChange(
        String path, @Nullable String before, @Nullable String after) {

    /** Checks that it is somewhere. */
    public PathChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("Nothing stands at " + path + " on either side");
        }
    }

    /** Both values; empty where there is none. */
    public ValuePair values() {
        return new ValuePair(before == null ? "" : before, after == null ? "" : after);
    }

    /** Where both are numbers the change relative to the earlier one. */
    public OptionalDouble relative() {
        return values().relative();
    }
}
