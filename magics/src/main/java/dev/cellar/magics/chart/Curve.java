package dev.cellar.magics.chart;

/**
 * The line through a curve's points. Where there are many more points than pixels, the smallest and the largest of each
 * bucket of equal width stand for all of it, in the order they came, so that no spike is lost.
 */
final class Curve {
    private final Points points;
    private final Place place;
    private final StringBuilder path = new StringBuilder();
    private final boolean filled;
    private boolean broken = true;
    private boolean single;
    private double startX;

    private Curve(Points points, Place place, boolean filled) {
        this.points = points;
        this.place = place;
        this.filled = filled;
    }

    /** The data of an SVG path; empty if there is nothing to draw. */
    static String path(Points points, Place place, int buckets) {
        return new Curve(points, place, false).draw(buckets);
    }

    /** The surface between the line and zero, or what is nearest to zero of the axis. */
    static String area(Points points, Place place, int buckets) {
        return new Curve(points, place, true).draw(buckets);
    }

    private String draw(int buckets) {
        if (isThinned(points, buckets)) {
            thinned(buckets);
        } else {
            whole();
        }
        end();
        return path.toString();
    }

    /** Whether buckets stand for the points. */
    static boolean isThinned(Points points, int buckets) {
        return points.size() > 2 * buckets;
    }

    private void whole() {
        for (int i = 0; i < points.size(); i++) {
            add(i);
        }
    }

    private void thinned(int buckets) {
        int from = 0;
        while (from < points.size()) {
            int bucket = bucket(from, buckets);
            int least = -1;
            int most = -1;
            int next = from;
            for (; next < points.size() && bucket(next, buckets) == bucket; next++) {
                if (place.holds(points.y(next))) {
                    least = least < 0 || points.y(next) < points.y(least) ? next : least;
                    most = most < 0 || points.y(next) > points.y(most) ? next : most;
                }
            }
            if (least < 0) {
                add(from);
            } else {
                add(Math.min(least, most));
                if (least != most) {
                    add(Math.max(least, most));
                }
            }
            from = next;
        }
    }

    private int bucket(int index, int buckets) {
        return (int) Math.min(buckets - 1, place.acrossFraction(points.x(index)) * buckets);
    }

    private void add(int index) {
        double y = points.y(index);
        if (!place.holds(y)) {
            end();
            broken = true;
            return;
        }
        double x = place.x(points.x(index));
        startX = broken ? x : startX;
        path.append(broken ? 'M' : 'L');
        Svg.tenths(path, x);
        path.append(' ');
        Svg.tenths(path, place.y(y));
        single = broken;
        broken = false;
    }

    /** Ends a stretch. A point without neighbours is a line of no length, which a round end makes a dot. */
    private void end() {
        if (filled && !broken) {
            path.append('V');
            Svg.tenths(
                    path,
                    place.y(Math.max(place.up().low(), Math.min(0, place.up().high()))));
            path.append('H');
            Svg.tenths(path, startX);
            path.append('z');
        } else if (single && !broken) {
            path.append("h0");
        }
        single = false;
    }
}
