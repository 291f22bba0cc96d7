package dev.cellar.notebook.diff.render;

import dev.cellar.notebook.diff.LineDiff.Tag;
import dev.cellar.notebook.diff.output.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows the changed rows of a table in columns. Stateless. */
final class TerminalTable {

    private static final int MOST_ROWS = 40;
    private static final int NARROWEST = 8;
    private static final String GAP = "  ";

    private TerminalTable() {}

    static void show(Ink ink, TableChange table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns().stream().map(TerminalTable::heading).toList());
        List<TableChange.Row> rows = table.rows().stream().limit(MOST_ROWS).toList();
        rows.forEach(row -> lines.add(cells(row)));
        int[] widths = widths(lines, ink.style().width());
        ink.signed(Tag.EQUAL, line(lines.get(0), widths));
        for (int i = 0; i < rows.size(); i++) {
            String line = line(lines.get(i + 1), widths);
            if (rows.get(i).tag() == Tag.EQUAL) {
                ink.changed(line);
            } else {
                ink.signed(rows.get(i).tag(), line);
            }
        }
        if (table.rows().size() > MOST_ROWS) {
            ink.line(Ink.CYAN, "… " + DiffWords.count(table.rows().size() - MOST_ROWS, "more row"));
        }
    }

    private static String heading(TableChange.Column column) {
        return switch (column.tag()) {
            case EQUAL -> column.name();
            case ADDED -> "+" + column.name();
            case REMOVED -> "-" + column.name();
        };
    }

    private static List<String> cells(TableChange.Row row) {
        return row.cells().stream()
                .map(cell -> cell.before().isEmpty() || cell.after().isEmpty()
                        ? cell.before() + cell.after()
                        : DiffWords.pair(cell))
                .map(cell -> cell.replace('\n', ' '))
                .toList();
    }

    /** What the columns need; where that is more than there is, the wide ones give way. */
    private static int[] widths(List<List<String>> lines, int width) {
        int columns = lines.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        int fair = Math.max(NARROWEST, width == Integer.MAX_VALUE ? width : width / columns - GAP.length());
        boolean tooWide = IntStream.of(widths).sum() + (long) columns * GAP.length() > width;
        return tooWide ? IntStream.of(widths).map(need -> Math.min(need, fair)).toArray() : widths;
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> padded(Ink.cut(cells.get(i), widths[i]), widths[i]))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
