package dev.cellar.magics.internal.dataset;

import java.util.Locale;
import java.util.Set;

/** How files write that there is no value. */
final class MissingValue {
    private static final Set<String> WORDS = Set.of("", "na", "n/a", "nan", "null");
    private static final int LONGEST = 4;

    private MissingValue() {}

    static boolean is(CharSequence field) {
        return field.length() <= LONGEST
                && WORDS.contains(field.toString().strip().toLowerCase(Locale.ROOT));
    }
}
