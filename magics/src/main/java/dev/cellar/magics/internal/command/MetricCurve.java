package dev.cellar.magics.internal.command;

import dev.cellar.magics.chart.Points;
import dev.cellar.tracking.model.Run;

/**
 * One curve of a metric.
 *
 * @param attempt the one that logged it, as people call it; empty for the curve of a whole run
 */
record MetricCurve(String metric, Run run, String attempt, Points points) {
    double lowest() {
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            lowest = Double.isFinite(points.y(i)) ? Math.min(lowest, points.y(i)) : lowest;
        }
        return lowest;
    }

    double highest() {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            highest = Double.isFinite(points.y(i)) ? Math.max(highest, points.y(i)) : highest;
        }
        return highest;
    }
}
