package dev.cellar.recorder.inspect;

import dev.cellar.recorder.inspect.preview.Immutables;
import dev.cellar.tracking.model.Variable.Changed;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a variable's value is what it was at the look before: by digest where both looks have one, else by
 * identity, which is enough for a change of object and, for immutable types, for none. Holds values weakly. For one
 * thread.
 */
final class ChangeTracker {
    private final Map<String, Trace> last = new HashMap<>();

    Changed since(String name, @Nullable Object value, @Nullable String digest) {
        Trace before = last.put(name, new Trace(value == null, new WeakReference<>(value), digest));
        return before == null ? Changed.YES : compare(before, value, digest);
    }

    private static Changed compare(Trace before, @Nullable Object value, @Nullable String digest) {
        if (value == null || before.wasNull()) {
            return (value == null) == before.wasNull() ? Changed.NO : Changed.YES;
        }
        if (digest != null && before.digest() != null) {
            return Objects.equals(digest, before.digest()) ? Changed.NO : Changed.YES;
        }
        boolean same = before.value().refersTo(value);
        if (Immutables.is(value)) {
            return same ? Changed.NO : Changed.UNKNOWN;
        }
        return same ? Changed.UNKNOWN : Changed.YES;
    }

    void retain(Set<String> names) {
        last.keySet().retainAll(names);
    }

    private record Trace(
            boolean wasNull,
            WeakReference<@Nullable Object> value,
            @Nullable String digest) {}
}
