package dev.cellar.recorder.inspect;

import dev.cellar.recorder.inspect.preview.Immutables;
import dev.cellar.tracking.model.Variable.Changed;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows the variables whose value comes from a private cell: those it declared, those whose value is another than before
 * it, and those it mentions where nobody can tell. They stay private until another cell declares them anew or gives them
 * another value; another variable that refers to the same object is private, too. What a later cell computes from a
 * private value is that cell's own.
 *
 * <p>Holds values weakly. For one thread.
 */
final class PrivateVariables {
    private final Map<String, Mark> marks = new HashMap<>();

    /** Whether a variable that was looked at is kept out. */
    boolean hides(String name, @Nullable Object value, Changed changed, CellScope scope) {
        if (scope.isPrivate() && leftBy(name, changed, scope)) {
            mark(name, value);
            return true;
        }
        Mark mark = marks.get(name);
        boolean stays =
                mark != null && (scope.isPrivate() || !scope.declared().contains(name)) && mark.isStill(value, changed);
        if (!stays) {
            marks.remove(name);
        }
        if (stays || isPrivateObject(value)) {
            mark(name, value);
            return true;
        }
        return false;
    }

    private static boolean leftBy(String name, Changed changed, CellScope scope) {
        return scope.declared().contains(name)
                || changed == Changed.YES
                || (changed == Changed.UNKNOWN && scope.mentioned().contains(name));
    }

    /** A variable was not looked at: a value that may be private is taken for it when it is seen next. */
    void unseen(String name, CellScope scope) {
        if (scope.isPrivate()) {
            if (scope.declared().contains(name) || scope.mentioned().contains(name)) {
                marks.put(name, Mark.UNSEEN);
            }
        } else if (scope.declared().contains(name)) {
            marks.remove(name);
        }
    }

    void retain(Set<String> names) {
        marks.keySet().retainAll(names);
    }

    private void mark(String name, @Nullable Object value) {
        marks.put(name, new Mark(true, value == null, new WeakReference<>(value)));
    }

    private boolean isPrivateObject(@Nullable Object value) {
        return value != null
                && !isBoxed(value)
                && marks.values().stream().anyMatch(mark -> mark.value().refersTo(value));
    }

    /** The JDK shares them between equal values. */
    private static boolean isBoxed(Object value) {
        return value instanceof Enum<?>
                || (value.getClass().getPackageName().equals("java.lang")
                        && (value instanceof Number || value instanceof Boolean || value instanceof Character));
    }

    private record Mark(boolean seen, boolean wasNull, WeakReference<@Nullable Object> value) {
        static final Mark UNSEEN = new Mark(false, false, new WeakReference<>(null));

        boolean isStill(@Nullable Object now, Changed changed) {
            if (!seen) {
                return true;
            }
            if (now == null || wasNull) {
                return (now == null) == wasNull;
            }
            return Immutables.is(now) ? changed != Changed.YES : value.refersTo(now);
        }
    }
}
