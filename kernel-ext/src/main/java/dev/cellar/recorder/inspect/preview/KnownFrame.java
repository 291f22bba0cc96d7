package dev.cellar.recorder.inspect.preview;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A library's type of tables, matrices or columns whose size is known in memory, so that asking for it starts nothing.
 * Bound by name, for the library is the notebook's and not ours; spelled as in any of the library's versions.
 *
 * @param home only classes of this package are asked, never a class that somebody derived
 * @param type class or interface that declares the methods
 * @param rows names of the method that counts rows, or elements
 * @param columns names of the method that counts columns, empty for one dimension
 * @param labels names of the method that lists the columns' names, empty if there is none
 */
record KnownFrame(String home, String type, List<String> rows, List<String> columns, List<String> labels) {
    private static final List<KnownFrame> ALL = List.of(
            frame("tech.tablesaw.", "tech.tablesaw.table.Relation", "rowCount", "columnCount", "columnNames"),
            series("tech.tablesaw.", "tech.tablesaw.columns.Column", "size"),
            frame("org.dflib.", "org.dflib.DataFrame", "height", "width", "getColumnsIndex"),
            series("org.dflib.", "org.dflib.Series", "size"),
            frame("com.nhl.dflib.", "com.nhl.dflib.DataFrame", "height", "width", "getColumnsIndex"),
            series("com.nhl.dflib.", "com.nhl.dflib.Series", "size"),
            new KnownFrame(
                    "smile.",
                    "smile.data.DataFrame",
                    List.of("nrow", "nrows"),
                    List.of("ncol", "ncols"),
                    List.of("names")),
            new KnownFrame(
                    "smile.",
                    "smile.math.matrix.IMatrix",
                    List.of("nrow", "nrows"),
                    List.of("ncol", "ncols"),
                    List.of()),
            frame("org.ejml.", "org.ejml.data.Matrix", "getNumRows", "getNumCols"),
            frame(
                    "org.apache.commons.math3.linear.",
                    "org.apache.commons.math3.linear.AnyMatrix",
                    "getRowDimension",
                    "getColumnDimension"),
            series("org.tribuo.", "org.tribuo.Dataset", "size"));

    private static final ClassValue<Optional<Bound>> BOUND = new ClassValue<>() {
        @Override
        protected Optional<Bound> computeValue(Class<?> type) {
            return ALL.stream()
                    .filter(frame -> type.getName().startsWith(frame.home()))
                    .flatMap(frame -> frame.bind(type).stream())
                    .findFirst();
        }
    };

    private static KnownFrame frame(String home, String type, String rows, String columns, String... labels) {
        return new KnownFrame(home, type, List.of(rows), List.of(columns), List.of(labels));
    }

    private static KnownFrame series(String home, String type, String size) {
        return new KnownFrame(home, type, List.of(size), List.of(), List.of());
    }

    /** The methods to call on objects of a class, if it is known. */
    static Optional<Bound> of(Class<?> type) {
        return BOUND.get(type);
    }

    private Optional<Bound> bind(Class<?> implementation) {
        List<Class<?>> supertypes = new ArrayList<>();
        collect(implementation, supertypes);
        return supertypes.stream()
                .filter(candidate -> candidate.getName().equals(type))
                .findFirst()
                .flatMap(declaring -> {
                    Method rowsMethod = find(declaring, rows);
                    return rowsMethod == null
                            ? Optional.empty()
                            : Optional.of(new Bound(rowsMethod, find(declaring, columns), find(declaring, labels)));
                });
    }

    private static void collect(@Nullable Class<?> type, List<Class<?>> into) {
        if (type != null && !into.contains(type)) {
            into.add(type);
            collect(type.getSuperclass(), into);
            for (Class<?> each : type.getInterfaces()) {
                collect(each, into);
            }
        }
    }

    private static @Nullable Method find(Class<?> declaring, List<String> names) {
        for (String name : names) {
            try {
                return declaring.getMethod(name);
            } catch (NoSuchMethodException otherVersion) {
                // Another version of the library spells it differently; the next name is tried.
            }
        }
        return null;
    }

    /** Methods of one class. */
    record Bound(
            Method rows, @Nullable Method columns, @Nullable Method labels) {}
}
