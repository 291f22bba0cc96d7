package dev.cellar.magics.chart;

import java.util.ArrayList;
import java.util.List;

/** Ticks at powers of ten; at 1, 2 and 5 times them where few decades are shown; at round steps within less than one. */
final class LogTicks {
    private static final int[] SINGLE = {1};
    private static final int[] DENSE = {1, 2, 5};

    private LogTicks() {}

    static Ticks of(Span span, Unit unit, int most, boolean outward) {
        double decades = Math.log10(span.high()) - Math.log10(span.low());
        if (decades < 1) {
            return narrow(span, unit, most, outward);
        }
        int[] factors = decades * DENSE.length <= most ? DENSE : SINGLE;
        // Decades are worth a few labels more than round numbers are.
        int stride = (int) Math.max(1, Math.ceil(decades / (most + 2)));
        List<Tick> all = new ArrayList<>();
        int first = Math.floorDiv((int) Math.floor(Math.log10(span.low())), stride) * stride;
        for (int exponent = first; exponent <= Math.log10(span.high()) + stride; exponent += stride) {
            for (int factor : factors) {
                // Read, not multiplied: 3 * 0.1 is not 0.3.
                double value = Double.parseDouble(factor + "e" + exponent);
                all.add(new Tick(value, unit.format(value)));
            }
        }
        return outward ? outward(span, all) : new Ticks(span, inside(all, span.low(), span.high()));
    }

    /** From the last tick not above the values to the first not below them. */
    private static Ticks outward(Span span, List<Tick> all) {
        double low = span.low();
        double high = span.high();
        double from = all.stream()
                .mapToDouble(Tick::value)
                .filter(value -> value > 0 && value <= low)
                .max()
                .orElse(low);
        double to = all.stream()
                .mapToDouble(Tick::value)
                .filter(value -> value >= high && Double.isFinite(value))
                .min()
                .orElse(high);
        return new Ticks(new Span(from, to, Scale.LOG), inside(all, from, to));
    }

    private static Ticks narrow(Span span, Unit unit, int most, boolean outward) {
        Ticks even = DecimalTicks.of(new Span(span.low(), span.high(), Scale.LINEAR), unit, most, outward);
        double low = even.span().low() > 0 ? even.span().low() : span.low();
        return new Ticks(
                new Span(low, even.span().high(), Scale.LOG),
                inside(even.marks(), low, even.span().high()));
    }

    private static List<Tick> inside(List<Tick> ticks, double low, double high) {
        return ticks.stream()
                .filter(tick -> tick.value() >= low && tick.value() <= high)
                .toList();
    }
}
