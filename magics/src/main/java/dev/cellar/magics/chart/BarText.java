package dev.cellar.magics.chart;

import dev.cellar.magics.text.SingleLine;
import dev.cellar.magics.text.Table;
import dev.cellar.magics.text.TextTable;
import java.util.ArrayList;
import java.util.List;

/** A {@link BarChart} in text: the numbers, the first of them with bars. */
final class BarText {
    private static final String EIGHTHS = "▏▎▍▌▋▊▉█";
    private static final int CELLS = 10;

    private BarText() {}

    static List<String> of(BarChart chart, int width) {
        List<String> lines = new ArrayList<>();
        lines.add(SingleLine.of(chart.title()));
        TextTable.render(table(chart), width - 2).forEach(line -> lines.add("  " + line));
        return lines;
    }

    private static Table table(BarChart chart) {
        Table.Builder table = Table.builder().left("");
        for (int i = 0; i < chart.columns().size(); i++) {
            table.right(chart.columns().get(i).name());
            if (i == 0) {
                table.left("");
            }
        }
        for (int row = 0; row < chart.rows().size(); row++) {
            List<String> cells = new ArrayList<>(List.of(chart.rows().get(row)));
            for (int i = 0; i < chart.columns().size(); i++) {
                cells.add(chart.columns().get(i).text(row));
                if (i == 0) {
                    cells.add(bar(chart.columns().get(i).fraction(row)));
                }
            }
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }

    private static String bar(double fraction) {
        int eighths = (int) Math.round(fraction * CELLS * 8);
        String whole = "█".repeat(eighths / 8);
        return eighths % 8 == 0 ? whole : whole + EIGHTHS.charAt(eighths % 8 - 1);
    }
}
