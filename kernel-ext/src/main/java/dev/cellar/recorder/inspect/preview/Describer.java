package dev.cellar.recorder.inspect.preview;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes the values of one family of types. Stateless, thread-safe. */
interface Describer {
    /**
     * Empty if the value is not of this family.
     *
     * @throws RuntimeException what iterating over a value gives that another thread is changing
     */
    Optional<Preview> describe(Object value, Parts parts);

    /** Describes what a value holds, to a depth that ends. */
    @FunctionalInterface
    interface Parts {
        String text(@Nullable Object part);
    }
}
