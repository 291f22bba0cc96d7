package dev.cellar.magics.chart;

import dev.cellar.magics.chart.Svg.Anchor;
import dev.cellar.tracking.model.Direction;
import java.util.Optional;

/**
 * The best point of all curves.
 *
 * @param series index of its curve
 * @param point index within the curve
 */
record BestPoint(int series, int point) {
    private static final double RADIUS = 6.5;

    /** Empty where it is not known what is better, or there is no point. */
    static Optional<BestPoint> of(LineChart chart) {
        Direction direction = chart.better();
        if (direction == null) {
            return Optional.empty();
        }
        Optional<BestPoint> best = Optional.empty();
        double value = Double.NaN;
        for (int i = 0; i < chart.series().size(); i++) {
            Series curve = chart.series().get(i);
            int point = curve.best(direction, chart.y().scale());
            if (point >= 0 && direction.isBetter(curve.points().y(point), value)) {
                best = Optional.of(new BestPoint(i, point));
                value = curve.points().y(point);
            }
        }
        return best;
    }

    /** {@code best 0.912 at step 840}. */
    String words(LineChart chart) {
        Points points = chart.series().get(series).points();
        return "best " + chart.y().unit().format(points.y(point)) + " at "
                + chart.x().label() + " " + chart.x().unit().format(points.x(point));
    }

    /** Says it in the upper right corner, where no curve can be in the way. */
    void say(Svg svg, LineChart chart, double right) {
        svg.text(right - 2 * RADIUS - 5, 17, Anchor.END, words(chart));
        ring(svg, right - RADIUS - 1, 13);
    }

    /** Rings the point. */
    void ring(Svg svg, LineChart chart, Place place) {
        Points points = chart.series().get(series).points();
        ring(svg, place.x(points.x(point)), place.y(points.y(point)));
    }

    private void ring(Svg svg, double x, double y) {
        StringBuilder path = new StringBuilder("M");
        Svg.tenths(path, x - RADIUS);
        path.append(' ');
        Svg.tenths(path, y);
        path.append("a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0z");
        svg.path(
                path,
                " fill=\"none\" stroke-width=\"1.6\" stroke=\"" + Ink.of(series).colour() + "\"");
    }
}
