package dev.cellar.magics.internal.log;

import dev.cellar.magics.MagicException;
import org.jspecify.annotations.Nullable;

/** What a cell handed over, checked: no compiler keeps a notebook from passing null. Stateless. */
public final class Given {
    private Given() {}

    /** The name, which is neither null nor blank. */
    public static void name(String what, @Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new MagicException("a " + what + " needs a name");
        }
    }

    /** A value that is not null. */
    public static void value(String what, @Nullable Object value) {
        if (value == null) {
            throw new MagicException(what + " is null");
        }
    }
}
