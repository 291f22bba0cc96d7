package dev.cellar.notebook.diff.output;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Reads tables of HTML. Stateless. */
final class HtmlTable {

    private static final int WIDEST_SPAN = 100;

    private HtmlTable() {}

    static List<Element> outermost(Element document) {
        return document.select("table").stream()
                .filter(table -> table.parents().stream()
                        .noneMatch(parent -> parent.normalName().equals("table")))
                .toList();
    }

    static TableData read(Element table) {
        List<List<String>> rows = new ArrayList<>();
        int headingRows = 0;
        for (Element row : table.select("tr")) {
            List<String> cells = cells(row);
            boolean heading = row.parents().stream()
                            .anyMatch(parent -> parent.normalName().equals("thead"))
                    || row.select("td").isEmpty();
            if (heading && headingRows == rows.size()) {
                headingRows++;
            }
            rows.add(cells);
        }
        if (headingRows == 0) {
            return TableData.of(List.of(), rows);
        }
        // Of several rows of headings the last names the columns; those above are rows like any other.
        List<String> headings = rows.remove(headingRows - 1);
        return TableData.of(headings, rows);
    }

    private static List<String> cells(Element row) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            cells.add(cell.text());
            for (int span = 1; span < span(cell); span++) {
                cells.add("");
            }
        }
        return cells;
    }

    private static int span(Element cell) {
        String span = cell.attr("colspan").strip();
        return span.matches("\\d{1,3}") ? Math.min(WIDEST_SPAN, Integer.parseInt(span)) : 1;
    }
}
