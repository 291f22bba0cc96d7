package dev.cellar.benchmarks;

import java.util.Locale;

/**
 * One figure beside its bound.
 *
 * @param what was measured
 * @param bound it was to keep; empty for a figure that is there for comparison
 * @param measured the figure
 * @param met whether it kept it
 * @param samples how many measurements the figure was taken from
 */
record Row(String what, String bound, String measured, boolean met, int samples) {
    /** A figure that is to be no more than a bound. */
    static Row atMost(String what, double bound, double figure, String unit, String remark, int samples) {
        return new Row(
                what,
                "≤ " + number(bound) + unit,
                number(figure) + unit + inBrackets(remark),
                figure <= bound,
                samples);
    }

    /** A figure without a bound, which others are seen beside. */
    static Row beside(String what, double figure, String unit, String remark, int samples) {
        return new Row(what, "", number(figure) + unit + inBrackets(remark), true, samples);
    }

    /** Something that could not be measured here and that nothing depends on. */
    static Row absent(String what, String why) {
        return new Row(what, "", "not here: " + why, true, 0);
    }

    /** A median of milliseconds, with the 95th percentile beside it. */
    static Row millis(String what, double bound, Samples samples) {
        return atMost(
                what, bound, samples.percentile(50), " ms", "p95 " + number(samples.percentile(95)), samples.size());
    }

    /** The difference of a percentile of two things that were measured in turn, in milliseconds. */
    static Row difference(String what, int percent, double bound, Samples samples, Samples base) {
        double with = samples.percentile(percent);
        double without = base.percentile(percent);
        return atMost(what, bound, with - without, " ms", number(with) + " − " + number(without), samples.size());
    }

    static String number(double value) {
        String format = Math.abs(value) >= 1000 ? "%,.0f" : Math.abs(value) >= 1 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, format, value).replaceFirst("\\.0+$", "");
    }

    private static String inBrackets(String remark) {
        return remark.isEmpty() ? "" : " (" + remark + ")";
    }

    String markdown() {
        String verdict = bound.isEmpty() ? "" : met ? "met" : "**missed**";
        return "| " + what + " | " + bound + " | " + measured + " | " + samples + " | " + verdict + " |";
    }
}
