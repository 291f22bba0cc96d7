package dev.cellar.magics.internal.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A library's type of tables that lie in memory, so that asking one for its values starts nothing. Bound by name, for the
 * library is the notebook's and not ours.
 *
 * @param home only classes of this package are asked, never a class that somebody derived
 * @param type class or interface that declares the methods
 * @param rows counts rows
 * @param columns counts columns
 * @param labels lists the columns' names
 * @param column hands out a column, empty if the table hands out its values
 * @param missing of a column: whether a value is missing, empty if that is null
 */
record KnownTable(String home, String type, String rows, String columns, String labels, String column, String missing) {
    private static final List<KnownTable> ALL = List.of(
            new KnownTable(
                    "tech.tablesaw.",
                    "tech.tablesaw.table.Relation",
                    "rowCount",
                    "columnCount",
                    "columnNames",
                    "column",
                    "isMissing"),
            new KnownTable("org.dflib.", "org.dflib.DataFrame", "height", "width", "getColumnsIndex", "getColumn", ""),
            new KnownTable(
                    "com.nhl.dflib.", "com.nhl.dflib.DataFrame", "height", "width", "getColumnsIndex", "getColumn", ""),
            new KnownTable("smile.", "smile.data.DataFrame", "nrows", "ncols", "names", "", ""),
            new KnownTable("smile.", "smile.data.DataFrame", "nrow", "ncol", "names", "", ""));

    /** The table that an object is, if its type is known. */
    static Optional<Grid> grid(Object data) {
        return ALL.stream()
                .filter(known -> data.getClass().getName().startsWith(known.home()))
                .flatMap(known -> known.open(data).stream())
                .findFirst();
    }

    private Optional<Grid> open(Object data) {
        List<Class<?>> supertypes = new ArrayList<>();
        collect(data.getClass(), supertypes);
        for (Class<?> declaring : supertypes) {
            if (declaring.getName().equals(type)) {
                try {
                    return Optional.of(TableGrid.open(this, declaring, data));
                } catch (ReflectiveOperationException otherVersion) {
                    // Another version of the library spells it otherwise; the next is tried.
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
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
}
