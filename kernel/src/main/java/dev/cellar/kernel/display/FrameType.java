package dev.cellar.kernel.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A data frame class of a library, known by name: how it is asked for its size, its column names and a value.
 *
 * @param typeName the public class or interface of the library
 * @param rows method that gives the number of rows
 * @param columns method that gives the number of columns
 * @param names method that gives the column names, as an array or something to iterate over
 * @param columnFirst true when {@code get(int, int)} takes the column before the row
 */
record FrameType(String typeName, String rows, String columns, String names, boolean columnFirst) {
    private static final List<FrameType> KNOWN = List.of(
            new FrameType("tech.tablesaw.table.Relation", "rowCount", "columnCount", "columnNames", false),
            new FrameType("org.dflib.DataFrame", "height", "width", "getColumnsIndex", true),
            new FrameType("smile.data.DataFrame", "nrow", "ncol", "names", false),
            // Smile 2
            new FrameType("smile.data.DataFrame", "nrows", "ncols", "names", false));

    /** The value as a grid, when it is a frame of a known library in a version that answers as expected. */
    static Optional<Grid> grid(Object value) {
        return KNOWN.stream().flatMap(frame -> frame.open(value).stream()).findFirst();
    }

    private Optional<Grid> open(Object value) {
        return KnownType.of(value, typeName)
                .filter(type ->
                        type.has(rows) && type.has(columns) && type.has(names) && type.has("get", int.class, int.class))
                .map(type -> new FrameGrid(this, type, columnNames(type)));
    }

    private List<String> columnNames(KnownType type) {
        Object given = type.require(type.call(names, new Class<?>[0]), names);
        List<String> columnNames = new ArrayList<>();
        Iterable<?> each = given instanceof Object[] array ? List.of(array) : (Iterable<?>) given;
        each.forEach(name -> columnNames.add(String.valueOf(name)));
        return columnNames;
    }

    private record FrameGrid(FrameType frame, KnownType type, List<String> names) implements Grid {
        @Override
        public int rowCount() {
            return type.callInt(frame.rows());
        }

        @Override
        public int columnCount() {
            return type.callInt(frame.columns());
        }

        @Override
        public String columnName(int column) {
            return names.get(column);
        }

        @Override
        public @Nullable Object value(int row, int column) {
            Class<?>[] parameters = {int.class, int.class};
            return frame.columnFirst()
                    ? type.call("get", parameters, column, row)
                    : type.call("get", parameters, row, column);
        }
    }
}
