package dev.cellar.magics.text;

import dev.cellar.magics.text.Table.Align;
import dev.cellar.magics.text.Table.Column;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A {@link Table} as comma-separated values (RFC 4180, lines ended by {@code \n}). A text that a sheet would run as a
 * formula gets an apostrophe before it; columns of numbers are left as they are.
 */
public final class CsvTable {
    private static final String FORMULA = "=+-@\t\r";

    private CsvTable() {}

    /** The headings, then the rows. */
    public static String render(Table table) {
        StringBuilder text = new StringBuilder();
        line(text, table.columns().stream().map(column -> field(column.title())).toList());
        table.rows()
                .forEach(row -> line(
                        text,
                        IntStream.range(0, row.size())
                                .mapToObj(i -> cell(table.columns().get(i), row.get(i)))
                                .toList()));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> fields) {
        text.append(fields.stream().collect(Collectors.joining(","))).append('\n');
    }

    private static String cell(Column column, String value) {
        boolean runs = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 && !isNumber(column, value);
        return field(runs ? "'" + value : value);
    }

    private static boolean isNumber(Column column, String value) {
        return column.align() == Align.RIGHT && value.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?|-Infinity");
    }

    private static String field(String value) {
        boolean quotes = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quotes ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
