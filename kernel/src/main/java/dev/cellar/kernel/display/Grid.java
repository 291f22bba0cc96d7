package dev.cellar.kernel.display;

import org.jspecify.annotations.Nullable;

/** Anything with rows and columns, seen through the few questions that showing it asks. */
interface Grid {
    int rowCount();

    int columnCount();

    String columnName(int column);

    @Nullable
    Object value(int row, int column);
}
