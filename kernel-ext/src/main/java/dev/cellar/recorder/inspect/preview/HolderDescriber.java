package dev.cellar.recorder.inspect.preview;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Optionals and atomics: one value in a box. */
final class HolderDescriber implements Describer {
    @Override
    public Optional<Preview> describe(Object value, Parts parts) {
        if (value instanceof Optional<?> held) {
            return Optional.of(
                    Preview.of(held.isPresent() ? "Optional[" + parts.text(held.get()) + "]" : "Optional.empty"));
        }
        if (value instanceof AtomicReference<?> held && value.getClass() == AtomicReference.class) {
            return Optional.of(Preview.of("AtomicReference[" + parts.text(held.get()) + "]"));
        }
        return isPrimitiveHolder(value) ? Optional.of(Preview.of(value.toString())) : Optional.empty();
    }

    static boolean isPrimitiveHolder(Object value) {
        Class<?> type = value.getClass();
        return type == AtomicInteger.class
                || type == AtomicLong.class
                || type == AtomicBoolean.class
                || type == OptionalInt.class
                || type == OptionalLong.class
                || type == OptionalDouble.class;
    }
}
