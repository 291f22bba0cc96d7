package dev.cellar.tracking.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Reads {@code max} or {@code min}, in capitals or not; empty for anything else. */
    public static Optional<Direction> of(String word) {
        return Stream.of(values())
                .filter(direction -> direction.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** As people type it: {@code max} or {@code min}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
