package dev.cellar.notebook.diff.output;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as text. Every row has a cell for each heading.
 *
 * @param headings the columns' names, empty where they have none
 * @param rows the rows below the headings
 */
record TableData(List<String> headings, List<List<String>> rows) {

    /** Makes every row as wide as the widest. */
    static TableData of(List<String> headings, List<List<String>> rows) {
        int width = Math.max(
                headings.size(), rows.stream().mapToInt(List::size).max().orElse(0));
        return new TableData(
                filled(headings, width),
                rows.stream().map(row -> filled(row, width)).toList());
    }

    private static List<String> filled(List<String> cells, int width) {
        List<String> filled = new ArrayList<>(cells);
        while (filled.size() < width) {
            filled.add("");
        }
        return List.copyOf(filled);
    }
}
