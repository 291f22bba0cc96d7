package dev.cellar.tracking.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A param across the subjects.
 *
 * @param values one a subject, in their order; null where it was not logged
 */
public record ParamRow(String name, List<@Nullable String> values) {
    public ParamRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** Whether the subjects are not all alike in it. */
    public boolean differs() {
        return values.stream().distinct().count() > 1;
    }
}
