package dev.cellar.magics.internal.dataset;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of a known library. */
final class TableGrid implements Grid {
    private final int rows;
    private final List<String> columns;
    private final List<Values> values;

    private TableGrid(int rows, List<String> columns, List<Values> values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /** The values of one column. */
    @FunctionalInterface
    private interface Values {
        @Nullable
        Object get(int row) throws ReflectiveOperationException;
    }

    static TableGrid open(KnownTable known, Class<?> declaring, Object table) throws ReflectiveOperationException {
        int width = ((Number) declaring.getMethod(known.columns()).invoke(table)).intValue();
        int rows = ((Number) declaring.getMethod(known.rows()).invoke(table)).intValue();
        List<Values> values = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            values.add(known.column().isEmpty() ? ofTable(declaring, table, i) : ofColumn(known, declaring, table, i));
        }
        return new TableGrid(rows, labels(declaring.getMethod(known.labels()).invoke(table)), values);
    }

    private static Values ofTable(Class<?> declaring, Object table, int column) throws ReflectiveOperationException {
        Method get = declaring.getMethod("get", int.class, int.class);
        return row -> get.invoke(table, row, column);
    }

    private static Values ofColumn(KnownTable known, Class<?> declaring, Object table, int index)
            throws ReflectiveOperationException {
        Method find = declaring.getMethod(known.column(), int.class);
        Object column = find.invoke(table, index);
        Method get = find.getReturnType().getMethod("get", int.class);
        if (known.missing().isEmpty()) {
            return row -> get.invoke(column, row);
        }
        Method missing = find.getReturnType().getMethod(known.missing(), int.class);
        return row -> Boolean.TRUE.equals(missing.invoke(column, row)) ? null : get.invoke(column, row);
    }

    private static List<String> labels(@Nullable Object labels) {
        List<String> names = new ArrayList<>();
        if (labels instanceof Object[] array) {
            Arrays.stream(array).map(String::valueOf).forEach(names::add);
        } else if (labels instanceof Iterable<?> list) {
            list.forEach(label -> names.add(String.valueOf(label)));
        }
        return names;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int width() {
        return values.size();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Object[] row(int index) throws ReflectiveOperationException {
        @Nullable Object[] read = new @Nullable Object[values.size()];
        for (int i = 0; i < read.length; i++) {
            read[i] = values.get(i).get(index);
        }
        return read;
    }
}
