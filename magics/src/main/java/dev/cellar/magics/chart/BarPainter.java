package dev.cellar.magics.chart;

import dev.cellar.magics.chart.Svg.Anchor;
import dev.cellar.magics.text.Humanise;

/** Draws a {@link BarChart}. */
final class BarPainter {
    private static final int ROW = 20;
    private static final int BAR = 12;
    private static final int TOP = 52;
    private static final double LABELS_MOST = 200;
    private static final double GAP = 14;

    private BarPainter() {}

    static Drawing draw(BarChart chart) {
        Svg svg = new Svg();
        svg.text(
                0,
                17,
                Anchor.START,
                " font-size=\"15\" font-weight=\"600\"",
                TextWidth.cut(chart.title(), LinePainter.WIDTH, 15));
        double labels = chart.rows().stream().mapToDouble(TextWidth::of).max().orElse(0);
        double left = Math.min(LABELS_MOST, labels) + GAP;
        for (int row = 0; row < chart.rows().size(); row++) {
            String label = TextWidth.cut(chart.rows().get(row), LABELS_MOST, TextWidth.FONT_SIZE);
            svg.text(0, baseline(row), Anchor.START, label);
        }
        double width = (LinePainter.WIDTH - left) / Math.max(1, chart.columns().size());
        for (int i = 0; i < chart.columns().size(); i++) {
            column(svg, chart.columns().get(i), Ink.of(i), left + i * width, width - GAP);
        }
        String label = chart.title() + ": " + Humanise.count(chart.rows().size(), "row") + " of bars";
        int height = TOP + ROW * chart.rows().size() + 4;
        return new Drawing(LinePainter.WIDTH, height, label, svg.toString());
    }

    private static void column(Svg svg, BarChart.Column column, Ink ink, double left, double width) {
        String title = TextWidth.cut(column.name(), width, TextWidth.FONT_SIZE);
        svg.text(left, TOP - 12, Anchor.START, " font-weight=\"600\"", title);
        double numbers = 0;
        for (int row = 0; row < column.values().size(); row++) {
            numbers = Math.max(numbers, TextWidth.of(column.text(row)));
        }
        double longest = Math.max(4, width - numbers - 5);
        for (int row = 0; row < column.values().size(); row++) {
            String value = column.text(row);
            if (!value.isEmpty()) {
                double bar = Math.max(1, column.fraction(row) * longest);
                svg.rectangle(left, baseline(row) - BAR + 2, bar, BAR, " rx=\"1.5\" fill=\"" + ink.colour() + "\"");
                svg.text(left + bar + 5, baseline(row), Anchor.START, value);
            }
        }
    }

    private static double baseline(int row) {
        return TOP + ROW * row + 10.0;
    }
}
