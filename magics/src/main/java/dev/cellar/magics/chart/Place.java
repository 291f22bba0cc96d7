package dev.cellar.magics.chart;

/** The rectangle of the curves, and where values lie in it. */
record Place(double left, double top, double width, double height, Span across, Span up) {
    boolean holds(double y) {
        return up.scale().holds(y);
    }

    double acrossFraction(double value) {
        return across.fraction(value);
    }

    double x(double value) {
        return left + across.fraction(value) * width;
    }

    double y(double value) {
        return top + height - up.fraction(value) * height;
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }
}
