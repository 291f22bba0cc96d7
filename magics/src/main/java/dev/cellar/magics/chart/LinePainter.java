package dev.cellar.magics.chart;

import dev.cellar.magics.chart.Svg.Anchor;
import dev.cellar.magics.text.Humanise;
import java.util.List;
import java.util.Optional;

/** Draws a {@link LineChart}: frame, curves, their names, and what there is to note. */
final class LinePainter {
    static final int WIDTH = 760;
    private static final int PLOT_HEIGHT = 220;
    private static final int TITLE_HEIGHT = 26;
    private static final int TICKS_HEIGHT = 24;
    private static final int NOTE_HEIGHT = 17;
    private static final int MOST_BUCKETS = 800;
    private static final int ALL_BUCKETS = 6_000;
    private static final int Y_TICKS = 5;
    /** Points that are so few are marked one by one. */
    private static final int FEW = 40;

    private final LineChart chart;
    private final Svg svg = new Svg();
    private final int buckets;
    private final Names names;
    private final Optional<BestPoint> best;

    LinePainter(LineChart chart) {
        this.chart = chart;
        this.buckets = Math.max(
                60,
                Math.min(MOST_BUCKETS, ALL_BUCKETS / Math.max(1, chart.series().size())));
        this.names = Names.of(chart);
        this.best = BestPoint.of(chart);
    }

    Drawing drawing() {
        title();
        double top = TITLE_HEIGHT + names.legend(svg, chart, TITLE_HEIGHT);
        if (!chart.y().label().isEmpty()) {
            svg.text(0, top + 12, Anchor.START, chart.y().label());
            top += TICKS_HEIGHT - 6;
        }
        Extent values = Extent.up(chart.series(), chart.y().scale());
        if (chart.area()) {
            values.add(0);
        }
        Ticks up = Ticks.around(values.span(chart.y().scale()), chart.y(), Y_TICKS);
        double left = 8
                + up.marks().stream()
                        .mapToDouble(tick -> TextWidth.of(tick.label()))
                        .max()
                        .orElse(0);
        double width = WIDTH - left - names.right();
        Ticks across = Ticks.within(Extent.across(chart.series()).span(Scale.LINEAR), chart.x(), width);
        Place place = new Place(left, top + 6, width, PLOT_HEIGHT, across.span(), up.span());
        frame(place, up, across);
        curves(place);
        names.atEnds(svg, chart, place);
        double bottom = notes(place.bottom() + TICKS_HEIGHT);
        return new Drawing(WIDTH, (int) Math.ceil(bottom) + 6, label(), svg.toString());
    }

    private void title() {
        double room =
                WIDTH - best.map(point -> TextWidth.of(point.words(chart)) + 30).orElse(0.0);
        svg.text(0, 17, Anchor.START, " font-size=\"15\" font-weight=\"600\"", TextWidth.cut(chart.title(), room, 15));
        best.ifPresent(point -> point.say(svg, chart, WIDTH));
    }

    private void frame(Place place, Ticks up, Ticks across) {
        StringBuilder grid = new StringBuilder();
        for (Tick tick : up.marks()) {
            double y = place.y(tick.value());
            line(grid, place.left(), y).append('H');
            Svg.tenths(grid, place.right());
            svg.text(place.left() - 6, y + 4, Anchor.END, tick.label());
        }
        svg.path(grid, " stroke=\"" + Ink.TEXT + "\" stroke-opacity=\".25\"");
        StringBuilder marks = new StringBuilder();
        for (Tick tick : across.marks()) {
            double x = place.x(tick.value());
            line(marks, x, place.bottom()).append("v4");
            svg.text(x, place.bottom() + 17, Anchor.MIDDLE, tick.label());
        }
        svg.path(marks, " stroke=\"" + Ink.TEXT + "\" stroke-opacity=\".6\"");
    }

    private static StringBuilder line(StringBuilder path, double x, double y) {
        path.append('M');
        Svg.tenths(path, x);
        path.append(' ');
        Svg.tenths(path, y);
        return path;
    }

    private void curves(Place place) {
        boolean empty = true;
        for (int i = 0; i < chart.series().size(); i++) {
            Points points = chart.series().get(i).points();
            Ink ink = Ink.of(i);
            String path = Curve.path(points, place, buckets);
            empty &= path.isEmpty();
            if (chart.area()) {
                svg.path(Curve.area(points, place, buckets), " fill=\"" + ink.colour() + "\" fill-opacity=\".18\"");
            }
            svg.path(path, ink.line());
            if (points.size() <= FEW) {
                for (int point = 0; point < points.size(); point++) {
                    if (place.holds(points.y(point))) {
                        ink.mark(svg, place.x(points.x(point)), place.y(points.y(point)));
                    }
                }
            }
        }
        if (empty) {
            svg.text(
                    place.left() + place.width() / 2,
                    place.top() + PLOT_HEIGHT / 2.0,
                    Anchor.MIDDLE,
                    "nothing to draw");
        }
        best.ifPresent(point -> point.ring(svg, chart, place));
    }

    private double notes(double top) {
        List<String> lines = Notes.of(chart, buckets);
        svg.text(WIDTH - names.right(), top + 12, Anchor.END, chart.x().label());
        double y = top + 12;
        for (String line : lines) {
            svg.text(0, y, Anchor.START, " font-size=\"11\"", TextWidth.cut(line, WIDTH * 0.8, 11));
            y += NOTE_HEIGHT;
        }
        return lines.isEmpty() ? y : y - NOTE_HEIGHT;
    }

    private String label() {
        return chart.title() + ": " + Humanise.count(chart.series().size(), "curve") + " over "
                + chart.x().label();
    }
}
