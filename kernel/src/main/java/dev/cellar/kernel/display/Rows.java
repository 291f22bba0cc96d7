package dev.cellar.kernel.display;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collections and arrays of records or of maps, and single maps, as grids. */
final class Rows {
    private Rows() {}

    static Optional<Grid> grid(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? Optional.empty() : Optional.of(new Entries(first(map.entrySet()), map.size()));
        }
        if (value instanceof Collection<?> collection) {
            return grid(first(collection), collection.size());
        }
        if (value instanceof Object[] array) {
            return grid(Arrays.asList(array).subList(0, Math.min(array.length, Table.MAX_ROWS)), array.length);
        }
        return Optional.empty();
    }

    private static Optional<Grid> grid(List<?> shown, int size) {
        if (shown.isEmpty() || shown.get(0) == null) {
            return Optional.empty();
        }
        Class<?> type = shown.get(0).getClass();
        if (type.isRecord() && shown.stream().allMatch(row -> row == null || row.getClass() == type)) {
            return Optional.of(new Records(shown, size, List.of(type.getRecordComponents())));
        }
        if (shown.stream().allMatch(row -> row == null || row instanceof Map<?, ?>)) {
            return Optional.of(new Maps(shown, size, keys(shown)));
        }
        return Optional.empty();
    }

    private static <T> List<T> first(Collection<T> collection) {
        List<T> first = new ArrayList<>();
        for (T element : collection) {
            if (first.size() == Table.MAX_ROWS) {
                break;
            }
            first.add(element);
        }
        return first;
    }

    private static List<Object> keys(List<?> maps) {
        Set<Object> keys = new LinkedHashSet<>();
        for (Object map : maps) {
            if (map != null) {
                keys.addAll(((Map<?, ?>) map).keySet());
            }
        }
        return new ArrayList<>(keys);
    }

    private record Records(List<?> rows, int rowCount, List<RecordComponent> components) implements Grid {
        @Override
        public int columnCount() {
            return components.size();
        }

        @Override
        public String columnName(int column) {
            return components.get(column).getName();
        }

        @Override
        public @Nullable Object value(int row, int column) {
            Object target = rows.get(row);
            if (target == null) {
                return null;
            }
            try {
                return RecordValues.read(target, components.get(column));
            } catch (InvocationTargetException e) {
                return e.getCause();
            }
        }
    }

    private record Maps(List<?> rows, int rowCount, List<Object> keys) implements Grid {
        @Override
        public int columnCount() {
            return keys.size();
        }

        @Override
        public String columnName(int column) {
            return String.valueOf(keys.get(column));
        }

        @Override
        public @Nullable Object value(int row, int column) {
            Object key = keys.get(column);
            // Not get(): a sorted map throws on a key that another row's map brought.
            return rows.get(row) instanceof Map<?, ?> map
                            && map.keySet().stream().anyMatch(k -> same(k, key))
                    ? map.get(key)
                    : null;
        }

        private static boolean same(@Nullable Object one, @Nullable Object other) {
            return one == null ? other == null : one.equals(other);
        }
    }

    private record Entries(List<? extends Map.Entry<?, ?>> entries, int rowCount) implements Grid {
        @Override
        public int columnCount() {
            return 2;
        }

        @Override
        public String columnName(int column) {
            return column == 0 ? "key" : "value";
        }

        @Override
        public @Nullable Object value(int row, int column) {
            Map.Entry<?, ?> entry = entries.get(row);
            return column == 0 ? entry.getKey() : entry.getValue();
        }
    }
}
