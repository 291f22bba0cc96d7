package dev.cellar.magics.chart;

/** The part of an axis that is shown, and where values lie in it: 0 at its low end, 1 at its high end. */
record Span(double low, double high, Scale scale) {
    /** Of so little difference a number of 64 bits keeps too few digits to draw it. */
    private static final double FLAT = 1e-12;

    private static final double TINY = 1e-290;

    /** A span around these values, never empty. */
    static Span around(double low, double high, Scale scale) {
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (high / 2 - low / 2 > Math.max(size * FLAT, TINY)) {
            return new Span(low, high, scale);
        }
        if (scale == Scale.LOG) {
            return new Span(low / 2, high * 2, scale);
        }
        double half = size > TINY ? size / 20 : 1;
        return new Span(low - half, high + half, scale);
    }

    double fraction(double value) {
        if (scale == Scale.LOG) {
            double start = Math.log10(low);
            return (Math.log10(value) - start) / (Math.log10(high) - start);
        }
        // Halves, for the difference of the largest numbers is infinite.
        return (value / 2 - low / 2) / (high / 2 - low / 2);
    }
}
