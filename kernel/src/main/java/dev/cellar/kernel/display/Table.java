package dev.cellar.kernel.display;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a table that is shown, and how large the whole is. Built from a {@link Grid}, of which only the first
 * rows and columns are asked for, so a frame of a million rows costs no more than a small one.
 *
 * @param columns the names of the columns that are shown
 * @param rows the rows that are shown, each with one cell for each shown column
 * @param rowCount rows of the whole table
 * @param columnCount columns of the whole table
 */
record Table(List<String> columns, List<List<Cell>> rows, int rowCount, int columnCount) {
    static final int MAX_ROWS = 50;
    static final int MAX_COLUMNS = 30;

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row has " + row.size() + " cells, but the table has " + columns.size() + " columns.");
            }
        }
        if (rowCount < rows.size() || columnCount < columns.size()) {
            throw new IllegalArgumentException("A table cannot be smaller than the part of it that is shown.");
        }
    }

    static Table of(Grid grid) {
        int shownRows = Math.min(grid.rowCount(), MAX_ROWS);
        int shownColumns = Math.min(grid.columnCount(), MAX_COLUMNS);
        List<String> columns = new ArrayList<>();
        for (int column = 0; column < shownColumns; column++) {
            columns.add(grid.columnName(column));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < shownRows; row++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < shownColumns; column++) {
                cells.add(Cell.of(grid.value(row, column)));
            }
            rows.add(List.copyOf(cells));
        }
        return new Table(columns, rows, grid.rowCount(), grid.columnCount());
    }

    /** What is left out, as one line; empty when the whole table is shown. */
    String leftOut() {
        List<String> parts = new ArrayList<>();
        if (rowCount > rows.size()) {
            parts.add(count(rowCount - rows.size(), "more row"));
        }
        if (columnCount > columns.size()) {
            parts.add(count(columnCount - columns.size(), "more column"));
        }
        return parts.isEmpty()
                ? ""
                : "… " + String.join(" and ", parts) + " (" + count(rowCount, "row") + " × "
                        + count(columnCount, "column") + " in all)";
    }

    private static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
