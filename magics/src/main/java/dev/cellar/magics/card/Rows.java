package dev.cellar.magics.card;

import dev.cellar.magics.text.DisplayWidth;
import dev.cellar.magics.text.SingleLine;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Labels with their values, one below the other. */
public record Rows(List<Row> rows) implements Block {
    private static final String TABLE = "<table style=\"margin:2px 0 0 14px;border-collapse:collapse\">";
    private static final String LABEL =
            "<th align=\"left\" style=\"text-align:left;vertical-align:top;font-weight:normal;opacity:.65;"
                    + "padding:1px 14px 1px 0;white-space:nowrap\">";
    private static final String VALUE = "<td align=\"left\" style=\"text-align:left;padding:1px 0\">";

    /**
     * One label and its value.
     *
     * @param href where a click on the value leads, relative to the notebook; null for plain text
     */
    public record Row(String label, String value, @Nullable String href) {}

    public Rows {
        rows = List.copyOf(rows);
    }

    @Override
    public String html() {
        StringBuilder html = new StringBuilder(TABLE);
        for (Row row : rows) {
            html.append("<tr style=\"background:transparent\">")
                    .append(LABEL)
                    .append(Html.escape(row.label()))
                    .append("</th>")
                    .append(VALUE)
                    .append(value(row))
                    .append("</td></tr>");
        }
        return html.append("</table>").toString();
    }

    private static String value(Row row) {
        String value = Html.escape(row.value());
        return row.href() == null ? value : "<a href=\"" + Html.escape(row.href()) + "\">" + value + "</a>";
    }

    @Override
    public List<String> text(int width) {
        List<String> labels =
                rows.stream().map(row -> SingleLine.of(row.label())).toList();
        int widest = labels.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> DisplayWidth.padRight(labels.get(i), widest) + "  "
                        + SingleLine.of(rows.get(i).value()))
                .toList();
    }
}
