package dev.cellar.recorder.inspect;

import java.time.Duration;

/**
 * How much looking at variables may cost after one cell.
 *
 * @param time after which the remaining variables are only named; a {@code toString} under way may overrun it by
 *     {@code foreignDeadline}
 * @param count of variables looked at
 * @param previewChars length of one preview
 * @param digestBytes content up to this size is digested, larger content is not
 * @param foreignDeadline for one {@code toString} of the notebook's own classes
 */
public record VariableBudget(Duration time, int count, int previewChars, int digestBytes, Duration foreignDeadline) {
    public static final VariableBudget DEFAULT =
            new VariableBudget(Duration.ofMillis(20), 500, 200, 64 * 1024, Duration.ofMillis(50));

    public VariableBudget {
        if (time.isNegative() || time.isZero() || foreignDeadline.isNegative() || foreignDeadline.isZero()) {
            throw new IllegalArgumentException("a budget of time is positive: " + time + ", " + foreignDeadline);
        }
        if (count < 0 || digestBytes < 0 || previewChars < 1) {
            throw new IllegalArgumentException(
                    "a budget is not negative: " + count + ", " + digestBytes + ", " + previewChars);
        }
    }
}
