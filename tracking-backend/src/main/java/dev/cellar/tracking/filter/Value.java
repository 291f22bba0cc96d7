package dev.cellar.tracking.filter;

/** What a field is compared with. */
public sealed interface Value {
    /** A text, which for times and durations stays as it was written. */
    record Text(String value) implements Value {}

    /** A finite number; there is no negative zero. */
    record Numeric(double value) implements Value {
        public Numeric {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(value + " is no number to compare with");
            }
            value += 0.0;
        }
    }
}
