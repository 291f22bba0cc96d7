package dev.cellar.magics.chart;

import java.util.ArrayList;
import java.util.List;

/** Ticks of durations at seconds, minutes, hours and days as clocks divide them. */
final class ClockTicks {
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;
    private static final long[] STEPS = {
        1,
        2,
        5,
        10,
        15,
        30,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY
    };

    private ClockTicks() {}

    static Ticks of(Span span, int most, boolean outward) {
        double rough = (span.high() - span.low()) / most;
        if (rough <= 0.5 || rough > Long.MAX_VALUE / 4.0) {
            return DecimalTicks.of(span, Unit.SECONDS, most, outward);
        }
        long step = step(rough);
        long first = (long) (outward ? Math.floor(span.low() / step) : Math.ceil(span.low() / step));
        long last = (long) (outward ? Math.ceil(span.high() / step) : Math.floor(span.high() / step));
        List<Tick> marks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            double seconds = (double) i * step;
            // Whole seconds: 50 s, not 50.0 s.
            marks.add(new Tick(seconds, Unit.SECONDS.format(seconds).replace(".0 s", " s")));
        }
        return new Ticks(outward ? new Span((double) first * step, (double) last * step, span.scale()) : span, marks);
    }

    private static long step(double rough) {
        for (long step : STEPS) {
            if (step >= rough) {
                return step;
            }
        }
        long days = (long) Math.ceil(rough / DAY);
        long power = (long) Math.pow(10, Math.floor(Math.log10(days)));
        long factor = (days + power - 1) / power;
        return DAY * power * (factor <= 2 ? factor : factor <= 5 ? 5 : 10);
    }
}
