package dev.cellar.magics.chart;

import dev.cellar.tracking.model.Direction;

/** One curve and what it is called. */
public record Series(String name, Points points) {
    /** Index of the first point that a scale holds; -1 if there is none. */
    int first(Scale scale) {
        for (int i = 0; i < points.size(); i++) {
            if (scale.holds(points.y(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the last point that a scale holds; -1 if there is none. */
    int last(Scale scale) {
        for (int i = points.size() - 1; i >= 0; i--) {
            if (scale.holds(points.y(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the first of the points that are farthest in a direction; -1 if there is none. */
    int best(Direction direction, Scale scale) {
        int found = first(scale);
        for (int i = found + 1; found >= 0 && i < points.size(); i++) {
            if (scale.holds(points.y(i)) && direction.isBetter(points.y(i), points.y(found))) {
                found = i;
            }
        }
        return found;
    }
}
