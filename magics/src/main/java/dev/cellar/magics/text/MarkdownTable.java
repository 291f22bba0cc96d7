package dev.cellar.magics.text;

import dev.cellar.magics.text.Table.Align;
import java.util.ArrayList;
import java.util.List;

/** A {@link Table} as GitHub's Markdown has it, its source aligned too; what would end a cell is escaped. */
public final class MarkdownTable {
    private static final int NARROWEST = 3;

    private MarkdownTable() {}

    /** Lines ended by {@code \n}. */
    public static String render(Table table) {
        List<List<String>> grid = new ArrayList<>();
        grid.add(table.columns().stream().map(column -> cell(column.title())).toList());
        table.rows()
                .forEach(row -> grid.add(row.stream().map(MarkdownTable::cell).toList()));
        int[] widths = new int[table.columns().size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = NARROWEST;
            for (List<String> row : grid) {
                widths[column] = Math.max(widths[column], DisplayWidth.of(row.get(column)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < grid.size(); row++) {
            line(text, grid.get(row), table, widths);
            if (row == 0) {
                rule(text, table, widths);
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells, Table table, int[] widths) {
        text.append('|');
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            text.append(' ')
                    .append(
                            isRight(table, column)
                                    ? DisplayWidth.padLeft(cell, widths[column])
                                    : DisplayWidth.padRight(cell, widths[column]))
                    .append(" |");
        }
        text.append('\n');
    }

    private static void rule(StringBuilder text, Table table, int[] widths) {
        text.append('|');
        for (int column = 0; column < widths.length; column++) {
            boolean right = isRight(table, column);
            text.append(' ')
                    .append("-".repeat(widths[column] - (right ? 1 : 0)))
                    .append(right ? ":" : "")
                    .append(" |");
        }
        text.append('\n');
    }

    private static boolean isRight(Table table, int column) {
        return table.columns().get(column).align() == Align.RIGHT;
    }

    private static String cell(String text) {
        return SingleLine.of(text)
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("`", "\\`")
                .replace("*", "\\*")
                .replace("](", "\\](")
                .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\_");
    }
}
