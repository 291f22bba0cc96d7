package dev.cellar.magics.internal.dataset;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list or an array: each element is a row. The first says which columns there are: a record its components, a map
 * its keys; a row that is a list or an array has columns without names, anything else is a row of one value. Records are
 * read from their fields, for an accessor is the notebook's own code.
 */
final class ElementsGrid implements Grid {
    private final List<?> elements;
    private final List<String> columns;
    private final int width;

    private ElementsGrid(List<?> elements) {
        this.elements = elements;
        Object first = elements.isEmpty() ? null : elements.get(0);
        this.columns = columns(first);
        this.width = columns.isEmpty() ? (first == null ? 1 : Math.max(1, size(first))) : columns.size();
    }

    /** Empty unless it is an array or one of the JDK's own lists. */
    static Optional<Grid> of(Object data) {
        if (data.getClass().isArray()) {
            return Optional.of(new ElementsGrid(list(data)));
        }
        return data instanceof List<?> list && isJdks(data)
                ? Optional.of(new ElementsGrid(Arrays.asList(list.toArray())))
                : Optional.empty();
    }

    @Override
    public int rows() {
        return elements.size();
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Object[] row(int index) throws ReflectiveOperationException {
        Object element = elements.get(index);
        if (element instanceof Record) {
            return fields(element);
        }
        if (element instanceof Map<?, ?> map && isJdks(map)) {
            return columns.stream().map(map::get).toArray();
        }
        if (element instanceof List<?> list && isJdks(list)) {
            return list.toArray();
        }
        return element != null && element.getClass().isArray()
                ? list(element).toArray()
                : new @Nullable Object[] {element};
    }

    private static @Nullable Object[] fields(Object element) throws ReflectiveOperationException {
        RecordComponent[] components = element.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < values.length; i++) {
            Field field = element.getClass().getDeclaredField(components[i].getName());
            field.setAccessible(true);
            values[i] = field.get(element);
        }
        return values;
    }

    private static List<String> columns(@Nullable Object first) {
        if (first instanceof Record) {
            return Arrays.stream(first.getClass().getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
        }
        return first instanceof Map<?, ?> map && isJdks(map)
                ? map.keySet().stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    private static int size(Object row) {
        if (row.getClass().isArray()) {
            return Array.getLength(row);
        }
        return row instanceof List<?> list && isJdks(list) ? list.size() : 1;
    }

    /** A view: to box a large array whole would take its size many times over. */
    private static List<?> list(Object array) {
        return new AbstractList<@Nullable Object>() {
            @Override
            public @Nullable Object get(int index) {
                return Array.get(array, index);
            }

            @Override
            public int size() {
                return Array.getLength(array);
            }
        };
    }

    /** Any other may compute, ask a database or start a cluster's job for its elements. */
    private static boolean isJdks(Object collection) {
        return collection.getClass().getName().startsWith("java.util.");
    }
}
