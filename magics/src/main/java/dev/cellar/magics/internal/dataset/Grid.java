package dev.cellar.magics.internal.dataset;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows and columns of values that are in memory here; asking for one starts nothing. For one thread. */
interface Grid {
    long rows();

    int width();

    /** Names in order, empty if the columns have none. */
    List<String> columns();

    /** The rows from the first to the last. */
    Iterator<Row> iterator();

    /** A row, whose values are read when they are asked for. */
    @FunctionalInterface
    interface Row {
        @Nullable
        Object[] values() throws ReflectiveOperationException;
    }
}
