package dev.cellar.magics.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Ticks at multiples of 1, 2 or 5 times a power of ten. Exact: 0.3 is 0.3, not 0.30000000000000004. */
final class DecimalTicks {
    private DecimalTicks() {}

    static Ticks of(Span span, Unit unit, int most, boolean outward) {
        double rough = span.high() / most - span.low() / most;
        int exponent = (int) Math.floor(Math.log10(rough));
        double mantissa = rough / Math.pow(10, exponent);
        int nice = mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10;
        BigDecimal step = unit == Unit.COUNT && exponent < 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(nice).scaleByPowerOfTen(exponent);
        double size = step.doubleValue();
        // A hair of tolerance: 0.3 / 0.1 is a little below 3.
        double from = span.low() / size;
        double to = span.high() / size;
        long first = (long) (outward ? Math.floor(from + 1e-9) : Math.ceil(from - 1e-9));
        long last = (long) (outward ? Math.ceil(to - 1e-9) : Math.floor(to + 1e-9));
        TickLabel label = TickLabel.of(step, Math.max(Math.abs(first), Math.abs(last)), unit);
        List<Tick> marks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            BigDecimal value = step.multiply(BigDecimal.valueOf(i));
            marks.add(new Tick(value.doubleValue(), label.of(value)));
        }
        Span shown = outward
                ? new Span(marks.get(0).value(), marks.get(marks.size() - 1).value(), span.scale())
                : span;
        return new Ticks(shown, marks);
    }
}
