package dev.cellar.notebook.diff.output;

import dev.cellar.notebook.diff.LineDiff;
import dev.cellar.notebook.diff.ValuePair;
import java.util.List;

/**
 * A table whose rows, columns or cells are others.
 *
 * @param label what it is of
 * @param columns the columns of both tables in order
 * @param rows the rows that are in one table alone or have a changed cell, in order
 * @param rowsBefore how many rows the earlier table has, its header apart
 * @param rowsAfter how many rows the later table has
 */
public record TableChange(String label, List<Column> columns, List<Row> rows, int rowsBefore, int rowsAfter)
        implements OutputChange {

    /** Copies the lists. */
    public TableChange {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param tag in which table it is
     * @param name its heading; empty if it has none
     */
    public record Column(LineDiff.Tag tag, String name) {}

    /**
     * A row.
     *
     * @param tag in which table it is; {@link LineDiff.Tag#EQUAL} for one that both have
     * @param cells one for each of the columns
     */
    public record Row(LineDiff.Tag tag, List<ValuePair> cells) {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** How many rows stand in this table alone, or, for {@link LineDiff.Tag#EQUAL}, have a changed cell. */
    public long rows(LineDiff.Tag tag) {
        return rows.stream().filter(row -> row.tag() == tag).count();
    }

    /** How many columns stand in this table alone, or in both. */
    public long columns(LineDiff.Tag tag) {
        return columns.stream().filter(column -> column.tag() == tag).count();
    }

    /** How many cells are others, in columns and rows that both tables have. */
    public long changedCells() {
        long changed = 0;
        for (Row row : rows) {
            for (int i = 0; i < row.cells().size() && row.tag() == LineDiff.Tag.EQUAL; i++) {
                boolean shared = columns.get(i).tag() == LineDiff.Tag.EQUAL;
                changed += shared && row.cells().get(i).isChanged() ? 1 : 0;
            }
        }
        return changed;
    }
}
