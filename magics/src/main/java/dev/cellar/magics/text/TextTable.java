package dev.cellar.magics.text;

import dev.cellar.magics.text.Table.Align;
import dev.cellar.magics.text.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Renders a {@link Table} in monospaced text, no wider than asked: the widest columns are cut first, with an ellipsis. */
public final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST = 4;

    private TextTable() {}

    /**
     * Lines without line ends: the headings, then the rows.
     *
     * @param width in columns of the terminal
     */
    public static List<String> render(Table table, int width) {
        List<List<String>> grid = new ArrayList<>();
        grid.add(table.columns().stream()
                .map(column -> SingleLine.of(column.title()))
                .toList());
        table.rows().forEach(row -> grid.add(row.stream().map(SingleLine::of).toList()));
        int[] widths = widths(grid, table.columns().size(), width);
        return grid.stream().map(row -> line(row, table.columns(), widths)).toList();
    }

    private static int[] widths(List<List<String>> grid, int columns, int available) {
        int[] widths = IntStream.range(0, columns)
                .map(column -> grid.stream()
                        .mapToInt(row -> DisplayWidth.of(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        int excess = IntStream.of(widths).sum() + GAP.length() * Math.max(0, columns - 1) - available;
        while (excess > 0) {
            int widest = widest(widths);
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
            excess--;
        }
        return widths;
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int column = 1; column < widths.length; column++) {
            if (widths[column] >= widths[widest]) {
                widest = column;
            }
        }
        return widest;
    }

    private static String line(List<String> row, List<Column> columns, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = DisplayWidth.cut(row.get(column), widths[column]);
            boolean right = columns.get(column).align() == Align.RIGHT;
            line.append(column == 0 ? "" : GAP)
                    .append(
                            right
                                    ? DisplayWidth.padLeft(cell, widths[column])
                                    : DisplayWidth.padRight(cell, widths[column]));
        }
        return line.toString().stripTrailing();
    }
}
