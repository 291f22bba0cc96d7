package dev.cellar.tracking.model;

import java.util.Locale;

/** Which values of a metric are the better ones. */
public enum Direction {
    MAX,
    MIN;

    /** Whether one value is better than another; a NaN is never better, and any number is better than a NaN. */
    public boolean isBetter(double value, double than) {
        if (Double.isNaN(value) || Double.isNaN(than)) {
            return !Double.isNaN(value);
        }
        return this == MAX ? value > than : value < than;
    }

    /** As people type it: {@code max} or {@code min}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
