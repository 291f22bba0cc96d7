package dev.cellar.magics.internal.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows and columns of values that are in memory here; asking for one starts nothing. For one thread. */
interface Grid {
    int rows();

    int width();

    /** Names in order, empty if the columns have none. */
    List<String> columns();

    /** The values of a row, read now. */
    @Nullable
    Object[] row(int index) throws ReflectiveOperationException;
}
