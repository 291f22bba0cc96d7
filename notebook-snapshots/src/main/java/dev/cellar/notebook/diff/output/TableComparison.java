package dev.cellar.notebook.diff.output;

import dev.cellar.notebook.diff.LineDiff.Tag;
import dev.cellar.notebook.diff.ValuePair;
import dev.cellar.notebook.diff.internal.Pair;
import dev.cellar.notebook.diff.internal.Sequences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares tables cell by cell. Columns are found by their headings. Rows are found by their first cell where that names
 * each row, else in order. Stateless.
 */
final class TableComparison {

    private TableComparison() {}

    /** Empty if they are equal, or share no column. */
    static Optional<OutputChange> between(String label, TableData before, TableData after) {
        List<Pair> columns = Sequences.align(before.headings(), after.headings());
        List<Pair> shared = columns.stream().filter(Pair::isBoth).toList();
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        List<TableChange.Row> rows = new ArrayList<>();
        for (Pair pair : TableRows.match(before.rows(), after.rows(), shared)) {
            List<ValuePair> cells = cells(before, after, pair, columns);
            boolean changed = !pair.isBoth() || differs(cells, columns);
            if (changed) {
                rows.add(new TableChange.Row(tag(pair), cells));
            }
        }
        if (rows.isEmpty() && shared.size() == columns.size()) {
            return Optional.empty();
        }
        List<TableChange.Column> headings = columns.stream()
                .map(pair -> new TableChange.Column(tag(pair), heading(before, after, pair)))
                .toList();
        return Optional.of(new TableChange(
                label, headings, rows, before.rows().size(), after.rows().size()));
    }

    /** A row that only gained or lost a column's cell is no changed row. */
    private static boolean differs(List<ValuePair> cells, List<Pair> columns) {
        for (int i = 0; i < cells.size(); i++) {
            if (columns.get(i).isBoth() && cells.get(i).isChanged()) {
                return true;
            }
        }
        return false;
    }

    private static List<ValuePair> cells(TableData before, TableData after, Pair row, List<Pair> columns) {
        return columns.stream()
                .map(column -> new ValuePair(
                        cell(before.rows(), row.before(), column.before()),
                        cell(after.rows(), row.after(), column.after())))
                .toList();
    }

    private static String cell(List<List<String>> rows, int row, int column) {
        return row == Pair.NONE || column == Pair.NONE ? "" : rows.get(row).get(column);
    }

    private static String heading(TableData before, TableData after, Pair column) {
        return column.isRemoved()
                ? before.headings().get(column.before())
                : after.headings().get(column.after());
    }

    private static Tag tag(Pair pair) {
        if (pair.isBoth()) {
            return Tag.EQUAL;
        }
        return pair.isRemoved() ? Tag.REMOVED : Tag.ADDED;
    }
}
