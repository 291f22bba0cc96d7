package dev.cellar.magics.chart;

import java.util.List;

/**
 * Round values along an axis.
 *
 * @param span what is shown of the axis
 * @param marks ascending, within the span
 */
record Ticks(Span span, List<Tick> marks) {
    Ticks {
        marks = List.copyOf(marks);
    }

    /** Between these values and no further; as many as their labels leave room for. */
    static Ticks within(Span span, Axis axis, double pixels) {
        for (int most = 10; most > 1; most--) {
            Ticks ticks = marked(span, axis, most, false);
            if (ticks.fits(pixels)) {
                return ticks;
            }
        }
        return marked(span, axis, 1, false);
    }

    /** From the round value below to the one above, at most about so many. */
    static Ticks around(Span span, Axis axis, int most) {
        return marked(span, axis, most, true);
    }

    private static Ticks marked(Span span, Axis axis, int most, boolean outward) {
        if (axis.scale() == Scale.LOG) {
            return LogTicks.of(span, axis.unit(), most, outward);
        }
        return axis.unit() == Unit.SECONDS && span.high() - span.low() > 1
                ? ClockTicks.of(span, most, outward)
                : DecimalTicks.of(span, axis.unit(), most, outward);
    }

    private boolean fits(double pixels) {
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : marks) {
            double middle = span.fraction(tick.value()) * pixels;
            double half = TextWidth.of(tick.label()) / 2;
            if (middle - half < free) {
                return false;
            }
            free = middle + half + TextWidth.FONT_SIZE;
        }
        return true;
    }
}
