package dev.cellar.magics.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How the labels of one axis are written: all in one unit and with as many decimals as their step needs.
 *
 * @param shift power of ten that a value is divided by
 * @param decimals behind the point
 * @param grouped whether thousands are parted; not below 10,000, for steps may be years
 * @param suffix what stands behind the number
 */
record TickLabel(int shift, int decimals, boolean grouped, String suffix) {
    private static final String[] BYTES = {" B", " kB", " MB", " GB", " TB", " PB", " EB"};
    private static final int LONGEST = 7;

    /** For ticks at multiples of a step up to so many. */
    static TickLabel of(BigDecimal step, long multiple, Unit unit) {
        BigDecimal largest = step.multiply(BigDecimal.valueOf(Math.max(1, multiple)));
        int magnitude = largest.precision() - largest.scale() - 1;
        return switch (unit) {
            case BYTES -> {
                int thousands = Math.max(0, Math.min(BYTES.length - 1, Math.floorDiv(magnitude, 3)));
                yield scaled(3 * thousands, step, BYTES[thousands]);
            }
            case SHARE -> scaled(-2, step, " %");
            case SECONDS -> seconds(magnitude, step);
            case NUMBER, COUNT ->
                magnitude >= 10 || magnitude < -5
                        ? scaled(magnitude, step, "e" + magnitude)
                        : new TickLabel(0, decimals(step), magnitude >= 4, "");
        };
    }

    private static TickLabel seconds(int magnitude, BigDecimal step) {
        if (magnitude >= 0) {
            return scaled(0, step, " s");
        }
        return magnitude >= -3 ? scaled(-3, step, " ms") : scaled(-6, step, " µs");
    }

    private static TickLabel scaled(int shift, BigDecimal step, String suffix) {
        BigDecimal shifted = step.scaleByPowerOfTen(-shift);
        return new TickLabel(shift, decimals(shifted), true, suffix);
    }

    private static int decimals(BigDecimal step) {
        return Math.max(0, Math.min(step.stripTrailingZeros().scale(), 2 * LONGEST));
    }

    String of(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal number = value.scaleByPowerOfTen(-shift).setScale(decimals, RoundingMode.HALF_EVEN);
        return String.format(Locale.ROOT, (grouped ? "%,." : "%.") + decimals + "f", number) + suffix;
    }
}
