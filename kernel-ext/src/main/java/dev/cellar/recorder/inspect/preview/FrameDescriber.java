package dev.cellar.recorder.inspect.preview;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Data frames, matrices and columns of the libraries in {@link KnownFrame}. */
final class FrameDescriber implements Describer {
    @Override
    public Optional<Preview> describe(Object value, Parts parts) {
        return KnownFrame.of(value.getClass()).flatMap(methods -> {
            try {
                return Optional.of(describe(value, methods));
            } catch (ReflectiveOperationException otherVersion) {
                return Optional.empty();
            }
        });
    }

    private static Preview describe(Object value, KnownFrame.Bound methods) throws ReflectiveOperationException {
        String name = TypeNames.simple(value.getClass());
        long rows = count(methods.rows(), value);
        if (methods.columns() == null) {
            return Preview.of(name + ", " + rows + " elements", rows);
        }
        long columns = count(methods.columns(), value);
        String labels =
                methods.labels() == null ? "" : ": " + labels(methods.labels().invoke(value));
        return Preview.of(name + ", " + rows + " rows × " + columns + " columns" + labels, rows, columns);
    }

    private static long count(Method method, Object value) throws ReflectiveOperationException {
        return ((Number) method.invoke(value)).longValue();
    }

    private static String labels(@Nullable Object labels) {
        Iterator<?> names = labels instanceof Object[] array
                ? Arrays.asList(array).iterator()
                : labels instanceof Iterable<?> list
                        ? list.iterator()
                        : Arrays.asList().iterator();
        return Elements.list(names, "", "", label -> Texts.oneLine(String.valueOf(label)));
    }
}
