package dev.cellar.magics.card;

import dev.cellar.magics.text.Table;
import dev.cellar.magics.text.Table.Align;
import dev.cellar.magics.text.Table.Column;
import dev.cellar.magics.text.TextTable;
import java.util.List;

/** A table inside a card. */
public record TableBlock(Table table) implements Block {
    private static final String TABLE = "<table style=\"margin:4px 0 0 14px;border-collapse:collapse\">";

    /** What is this short stays in one line: a number, a duration, its unit. */
    private static final int SHORT = 24;

    @Override
    public String html() {
        StringBuilder html = new StringBuilder(TABLE).append("<thead>");
        List<String> titles = table.columns().stream().map(Column::title).toList();
        row(html, "th", titles);
        html.append("</thead><tbody>");
        table.rows().forEach(cells -> row(html, "td", cells));
        return html.append("</tbody></table>").toString();
    }

    private void row(StringBuilder html, String element, List<String> cells) {
        html.append("<tr style=\"background:transparent\">");
        for (int column = 0; column < cells.size(); column++) {
            // The old align attribute survives where style attributes are dropped.
            String side = table.columns().get(column).align() == Align.RIGHT ? "right" : "left";
            html.append('<')
                    .append(element)
                    .append(" align=\"")
                    .append(side)
                    .append("\" style=\"text-align:")
                    .append(side)
                    .append(";vertical-align:top;padding:1px 14px 1px 0")
                    .append(column == 0 || cells.get(column).length() <= SHORT ? ";white-space:nowrap\">" : "\">")
                    .append(Html.escape(cells.get(column)))
                    .append("</")
                    .append(element)
                    .append('>');
        }
        html.append("</tr>");
    }

    @Override
    public List<String> text(int width) {
        return TextTable.render(table, width);
    }
}
