package dev.cellar.kernel.display;

import java.util.ArrayList;
import java.util.List;

/** Writes a {@link Table} as plain text in columns, for terminals, logs and diffs. */
final class TextTable {
    private static final String GAP = "  ";

    private TextTable() {}

    static String write(Table table) {
        List<Integer> widths = widths(table);
        List<String> lines = new ArrayList<>();
        List<Cell> header =
                table.columns().stream().map(name -> new Cell(name, false)).toList();
        lines.add(line(header, widths));
        lines.add(line(widths.stream().map(w -> new Cell("-".repeat(w), false)).toList(), widths));
        for (List<Cell> row : table.rows()) {
            lines.add(line(row, widths));
        }
        if (!table.leftOut().isEmpty()) {
            lines.add(table.leftOut());
        }
        return String.join("\n", lines);
    }

    private static List<Integer> widths(Table table) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            int width = width(table.columns().get(column));
            for (List<Cell> row : table.rows()) {
                width = Math.max(width, width(row.get(column).text()));
            }
            widths.add(width);
        }
        return widths;
    }

    private static String line(List<Cell> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            String padding = " ".repeat(widths.get(column) - width(cell.text()));
            line.append(column == 0 ? "" : GAP).append(cell.number() ? padding + cell.text() : cell.text() + padding);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
