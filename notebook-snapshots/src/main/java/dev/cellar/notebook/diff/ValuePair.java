package dev.cellar.notebook.diff;

import dev.cellar.notebook.diff.internal.Numbers;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A value before and after.
 *
 * @param before the earlier text; empty where there was none
 * @param after the later text; empty where there is none
 */
public record ValuePair(String before, String after) {

    /** Checks that both are there. */
    public ValuePair {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** Whether they differ. */
    public boolean isChanged() {
        return !before.equals(after);
    }

    /** Where both are numbers the change relative to the earlier one: 0.04 for four percent more. */
    public OptionalDouble relative() {
        return isChanged() ? Numbers.relative(before, after) : OptionalDouble.empty();
    }
}
