package dev.cellar.kernel.display;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Reads records of classes that are not known here, as a cell declares them. */
final class RecordValues {
    private RecordValues() {}

    /**
     * The value of one component, by its accessor.
     *
     * @throws InvocationTargetException with what the accessor threw
     */
    static @Nullable Object read(Object row, RecordComponent component) throws InvocationTargetException {
        Method accessor = component.getAccessor();
        // A record declared inside a method is not public.
        accessor.setAccessible(true);
        try {
            return accessor.invoke(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + component.getName() + " of a record.", e);
        }
    }
}
