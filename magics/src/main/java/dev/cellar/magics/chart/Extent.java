package dev.cellar.magics.chart;

import java.util.List;

/** The smallest and largest of values; nothing until the first is added. Not thread-safe. */
final class Extent {
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    static Extent across(List<Series> series) {
        Extent extent = new Extent();
        for (Series curve : series) {
            Points points = curve.points();
            if (points.size() > 0) {
                extent.add(points.x(0));
                extent.add(points.x(points.size() - 1));
            }
        }
        return extent;
    }

    static Extent up(List<Series> series, Scale scale) {
        Extent extent = new Extent();
        for (Series curve : series) {
            Points points = curve.points();
            for (int i = 0; i < points.size(); i++) {
                if (scale.holds(points.y(i))) {
                    extent.add(points.y(i));
                }
            }
        }
        return extent;
    }

    void add(double value) {
        low = Math.min(low, value);
        high = Math.max(high, value);
    }

    boolean isEmpty() {
        return low > high;
    }

    Span span(Scale scale) {
        return isEmpty() ? new Span(scale == Scale.LOG ? 0.1 : 0, 1, scale) : Span.around(low, high, scale);
    }
}
