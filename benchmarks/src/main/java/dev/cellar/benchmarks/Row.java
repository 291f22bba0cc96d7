package dev.cellar.benchmarks;

import java.util.Locale;

/**
 * One figure beside its bound.
 *
 * @param what was measured
 * @param bound it was to keep
 * @param measured the figure
 * @param met whether it kept it
 * @param samples how many measurements the figure is the median of
 */
record Row(String what, String bound, String measured, boolean met, int samples) {
    /** A median of milliseconds, with the 95th percentile beside it. */
    static Row millis(String what, double bound, Samples samples) {
        double median = samples.percentile(50);
        return new Row(
                what,
                String.format(Locale.ROOT, "≤ %.0f ms", bound),
                String.format(Locale.ROOT, "%.1f ms (p95 %.1f)", median, samples.percentile(95)),
                median <= bound,
                samples.size());
    }

    /** The difference of two medians that were measured in turn, in milliseconds. */
    static Row difference(String what, double bound, Samples samples, Samples base) {
        double difference = samples.percentile(50) - base.percentile(50);
        return new Row(
                what,
                String.format(Locale.ROOT, "≤ %.0f ms", bound),
                String.format(
                        Locale.ROOT, "%.1f ms (%.1f − %.1f)", difference, samples.percentile(50), base.percentile(50)),
                difference <= bound,
                samples.size());
    }

    static Row bytes(String what, long bound, long bytes) {
        return new Row(
                what,
                String.format(Locale.ROOT, "≤ %.0f kB", bound / 1e3),
                String.format(Locale.ROOT, "%.1f kB", bytes / 1e3),
                bytes <= bound,
                1);
    }

    String markdown() {
        return "| " + what + " | " + bound + " | " + measured + " | " + samples + " | " + (met ? "met" : "**missed**")
                + " |";
    }
}
