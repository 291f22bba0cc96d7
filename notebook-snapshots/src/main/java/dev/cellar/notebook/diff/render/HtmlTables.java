package dev.cellar.notebook.diff.render;

import dev.cellar.notebook.diff.LineDiff.Tag;
import dev.cellar.notebook.diff.output.TableChange;

/** Shows the changed rows of a table. Stateless. */
final class HtmlTables {

    private static final int MOST_ROWS = 200;

    private HtmlTables() {}

    static void show(Markup html, TableChange table) {
        html.open("table", "").open("thead", "").open("tr", "").element("th", "", "");
        table.columns().forEach(column -> heading(html, column));
        html.close("tr").close("thead").open("tbody", "");
        table.rows().stream().limit(MOST_ROWS).forEach(row -> row(html, row));
        html.close("tbody").close("table");
        if (table.rows().size() > MOST_ROWS) {
            html.element("div", "cd-dim", "… " + DiffWords.count(table.rows().size() - MOST_ROWS, "more row"));
        }
    }

    private static void heading(Markup html, TableChange.Column column) {
        html.open("th", "");
        switch (column.tag()) {
            case EQUAL -> html.text(column.name());
            case ADDED -> html.element("ins", "cd-w", column.name());
            case REMOVED -> html.element("del", "cd-w", column.name());
        }
        html.close("th");
    }

    private static void row(Markup html, TableChange.Row row) {
        html.open("tr", row.tag() == Tag.EQUAL ? "" : ofClass(row.tag())).element("th", "", sign(row.tag()));
        row.cells().forEach(cell -> {
            html.open("td", "");
            HtmlLines.pair(html, cell);
            html.close("td");
        });
        html.close("tr");
    }

    private static String ofClass(Tag tag) {
        return tag == Tag.ADDED ? "cd-ins" : "cd-del";
    }

    private static String sign(Tag tag) {
        return switch (tag) {
            case EQUAL -> "~";
            case ADDED -> "+";
            case REMOVED -> "-";
        };
    }
}
