package dev.cellar.magics.chart;

import dev.cellar.magics.text.SingleLine;
import dev.cellar.magics.text.Table;
import dev.cellar.magics.text.TextTable;
import dev.cellar.tracking.model.Direction;
import java.util.ArrayList;
import java.util.List;

/** A {@link LineChart} in text: a row for each curve, with its shape in small. */
final class LineText {
    private static final int COLUMNS = 24;

    private LineText() {}

    static List<String> of(LineChart chart, int width) {
        List<String> lines = new ArrayList<>();
        lines.add(SingleLine.of(chart.title() + "   over " + chart.x().label()));
        TextTable.render(table(chart), width - 2).forEach(line -> lines.add("  " + line));
        Notes.of(chart, Integer.MAX_VALUE / 2).forEach(note -> lines.add("  " + SingleLine.of(note)));
        return lines;
    }

    private static Table table(LineChart chart) {
        List<Direction> ends = chart.better() == null ? List.of(Direction.MIN, Direction.MAX) : List.of(chart.better());
        Table.Builder table =
                Table.builder().left("Curve").left("").right("Points").right("First");
        if (ends.size() == 1) {
            table.right("Best");
        } else {
            table.right("Lowest").right("Highest");
        }
        table.right("Last");
        Scale scale = chart.y().scale();
        Span across = Extent.across(chart.series()).span(Scale.LINEAR);
        Span up = Extent.up(chart.series(), scale).span(scale);
        for (Series series : chart.series()) {
            List<String> row = new ArrayList<>();
            row.add(series.name());
            row.add(Sparkline.of(series.points(), across, up, COLUMNS));
            row.add(Unit.COUNT.format(series.points().size()));
            row.add(value(chart, series, series.first(scale)));
            for (Direction end : ends) {
                row.add(value(chart, series, series.best(end, scale)));
            }
            row.add(value(chart, series, series.last(scale)));
            table.row(row.toArray(String[]::new));
        }
        return table.build();
    }

    private static String value(LineChart chart, Series series, int point) {
        return point < 0 ? "" : chart.y().unit().format(series.points().y(point));
    }
}
