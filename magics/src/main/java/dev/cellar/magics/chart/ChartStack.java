package dev.cellar.magics.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Charts below each other in one picture. */
public record ChartStack(List<Chart> charts) implements Chart {
    private static final int GAP = 18;

    public ChartStack {
        charts = List.copyOf(charts);
        if (charts.isEmpty()) {
            throw new IllegalArgumentException("a stack needs a chart");
        }
    }

    @Override
    public Drawing drawing() {
        List<Drawing> parts = charts.stream().map(Chart::drawing).toList();
        Svg svg = new Svg();
        int height = 0;
        for (Drawing part : parts) {
            svg.moved(height, part.body());
            height += part.height() + GAP;
        }
        return new Drawing(
                parts.stream().mapToInt(Drawing::width).max().orElseThrow(),
                height - GAP,
                parts.stream().map(Drawing::label).collect(Collectors.joining("; ")),
                svg.toString());
    }

    @Override
    public List<String> text(int width) {
        List<String> lines = new ArrayList<>();
        for (Chart chart : charts) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(chart.text(width));
        }
        return lines;
    }
}
