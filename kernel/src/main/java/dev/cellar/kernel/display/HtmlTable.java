package dev.cellar.kernel.display;

import java.util.List;

/** Writes a {@link Table} as an HTML table without styles of its own: the front end's apply. */
final class HtmlTable {
    private HtmlTable() {}

    static String write(Table table) {
        StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
        for (String column : table.columns()) {
            html.append("<th>").append(Html.escape(column)).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : table.rows()) {
            html.append("<tr>");
            for (Cell cell : row) {
                html.append(cell.number() ? "<td style=\"text-align: right\">" : "<td style=\"text-align: left\">")
                        .append(Html.escape(cell.text()))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>");
        String leftOut = table.leftOut();
        if (!leftOut.isEmpty()) {
            html.append("\n<p>").append(Html.escape(leftOut)).append("</p>");
        }
        return html.toString();
    }
}
