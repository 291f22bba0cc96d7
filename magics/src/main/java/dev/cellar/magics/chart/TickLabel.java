package dev.cellar.magics.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How the labels of one axis are written: all in one unit and with as many decimals as their step needs.
 *
 * @param shift power of ten that a value is divided by
 * @param decimals behind the point
 * @param grouped whether thousands are parted by commas: not steps below 10,000, for they may be years
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
            case NUMBER -> number(magnitude, step);
            case COUNT -> magnitude < 4 ? new TickLabel(0, 0, false, "") : number(magnitude, step);
        };
    }

    private static TickLabel number(int magnitude, BigDecimal step) {
        return magnitude >= 10 || magnitude < -5 ? scaled(magnitude, step, "e" + magnitude) : scaled(0, step, "");
    }

    private static TickLabel seconds(int magnitude, BigDecimal step) {
        if (magnitude >= 0) {
            return scaled(0, step, " s");
        }
        return magnitude >= -3 ? scaled(-3, step, " ms") : scaled(-6, step, " µs");
    }

    private static TickLabel scaled(int shift, BigDecimal step, String suffix) {
        BigDecimal shifted = step.scaleByPowerOfTen(-shift).stripTrailingZeros();
        return new TickLabel(shift, Math.max(0, Math.min(shifted.scale(), 2 * LONGEST)), true, suffix);
    }

    String of(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal number = value.scaleByPowerOfTen(-shift).setScale(decimals, RoundingMode.HALF_EVEN);
        return String.format(Locale.ROOT, (grouped ? "%,." : "%.") + decimals + "f", number) + suffix;
    }
}
