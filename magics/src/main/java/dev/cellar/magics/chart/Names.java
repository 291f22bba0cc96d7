package dev.cellar.magics.chart;

import dev.cellar.magics.chart.Svg.Anchor;
import dev.cellar.magics.text.DisplayWidth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The names of the curves with their last values: right of where they end if there is room for them one below the other,
 * else as a legend above.
 */
final class Names {
    private static final int MOST_AT_ENDS = 8;
    private static final int LINE = 16;
    private static final int LONGEST = 26;
    /** Two spaces would be shown as one. */
    private static final String VALUE = "\u2002";

    private static final double GAP = 14;
    private static final double SAMPLE = 26;
    private static final double BETWEEN = 18;

    private final List<String> labels;
    private final boolean atEnds;

    private Names(List<String> labels, boolean atEnds) {
        this.labels = labels;
        this.atEnds = atEnds;
    }

    static Names of(LineChart chart) {
        boolean alone = chart.series().size() == 1;
        List<String> labels = chart.series().stream()
                .map(series -> label(series, chart, alone))
                .toList();
        return new Names(labels, labels.size() <= MOST_AT_ENDS);
    }

    private static String label(Series series, LineChart chart, boolean alone) {
        int last = series.last(chart.y().scale());
        String value = last < 0 ? "" : chart.y().unit().format(series.points().y(last));
        return alone ? value : (DisplayWidth.cut(series.name(), LONGEST) + VALUE + value).strip();
    }

    /** Pixels that are needed right of the curves. */
    double right() {
        return atEnds
                ? GAP + 2 + labels.stream().mapToDouble(TextWidth::of).max().orElse(0)
                : GAP;
    }

    /** Draws the legend, if there is to be one, and answers how high it is. */
    double legend(Svg svg, LineChart chart, double top) {
        if (atEnds) {
            return 0;
        }
        double x = 0;
        double y = top + 12;
        for (int i = 0; i < labels.size(); i++) {
            double width = SAMPLE + TextWidth.of(labels.get(i));
            if (x > 0 && x + width > LinePainter.WIDTH) {
                x = 0;
                y += LINE;
            }
            Ink ink = Ink.of(i);
            StringBuilder sample = new StringBuilder("M");
            Svg.tenths(sample, x);
            sample.append(' ');
            Svg.tenths(sample, y - 4);
            svg.path(sample.append("h20"), ink.line());
            ink.mark(svg, x + 10, y - 4);
            svg.text(x + SAMPLE, y, Anchor.START, labels.get(i));
            x += width + BETWEEN;
        }
        return y - top + 6;
    }

    /** Marks where the curves end, and names them there. */
    void atEnds(Svg svg, LineChart chart, Place place) {
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Series series = chart.series().get(i);
            int last = series.last(chart.y().scale());
            if (last >= 0) {
                double x = place.x(series.points().x(last));
                double y = place.y(series.points().y(last));
                Ink.of(i).mark(svg, x, y);
                ends.add(new End(i, x, y));
            }
        }
        if (atEnds) {
            ends.sort(Comparator.comparingDouble(End::y));
            double[] lines = spread(ends, place);
            for (int i = 0; i < lines.length; i++) {
                name(svg, ends.get(i), lines[i], place.right());
            }
        }
    }

    private record End(int series, double x, double y) {}

    /** A line for each, as near to its end as the others leave room. */
    private static double[] spread(List<End> ends, Place place) {
        double[] lines = new double[ends.size()];
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < lines.length; i++) {
            lines[i] = Math.max(ends.get(i).y(), free);
            free = lines[i] + LINE;
        }
        double below = place.bottom() + 4;
        for (int i = lines.length - 1; i >= 0; i--) {
            lines[i] = Math.min(lines[i], below);
            below = lines[i] - LINE;
        }
        return lines;
    }

    private void name(Svg svg, End end, double line, double right) {
        Ink ink = Ink.of(end.series());
        if (Math.abs(line - end.y()) > 3 || right - end.x() > 8) {
            StringBuilder leader = new StringBuilder("M");
            Svg.tenths(leader, end.x() + 5);
            leader.append(' ');
            Svg.tenths(leader, end.y());
            leader.append('L');
            Svg.tenths(leader, right + GAP - 3);
            leader.append(' ');
            Svg.tenths(leader, line);
            svg.path(
                    leader, " fill=\"none\" stroke=\"" + ink.colour() + "\" stroke-opacity=\".6\" stroke-width=\".8\"");
        }
        svg.text(right + GAP, line + 4, Anchor.START, labels.get(end.series()));
    }
}
