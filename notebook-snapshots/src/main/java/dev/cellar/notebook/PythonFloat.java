package dev.cellar.notebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Python's {@code repr} of a float: the shortest digits that read back as the same double, in fixed notation for
 * exponents from -4 to 15, else as {@code 1e-05}. {@link Double#toString} differs in notation and, before JDK 19, at
 * times in digits.
 */
final class PythonFloat {

    /** Any decimal with this many digits survives the way through a normal double and back, so fewer are the same. */
    private static final int SAFE_DIGITS = 15;

    /** No double needs more digits than this. */
    static final int MOST_DIGITS = 17;

    private static final int LEAST_FIXED_EXPONENT = -4;
    private static final int LEAST_LARGE_EXPONENT = 16;

    private PythonFloat() {}

    /** Python's text of a double; not-a-number and the infinities as Python's {@code json} writes them. */
    static String repr(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        return format(shortest(value));
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        int fewest = Math.abs(value) < Double.MIN_NORMAL ? 1 : SAFE_DIGITS;
        for (int digits = fewest; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static String format(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        String digits = stripped.unscaledValue().abs().toString();
        int exponent = stripped.precision() - stripped.scale() - 1;
        String sign = stripped.signum() < 0 ? "-" : "";
        return sign + (isFixed(exponent) ? fixed(digits, exponent) : scientific(digits, exponent));
    }

    private static boolean isFixed(int exponent) {
        return exponent >= LEAST_FIXED_EXPONENT && exponent < LEAST_LARGE_EXPONENT;
    }

    private static String fixed(String digits, int exponent) {
        if (exponent < 0) {
            return "0." + "0".repeat(-exponent - 1) + digits;
        }
        if (digits.length() <= exponent + 1) {
            return digits + "0".repeat(exponent + 1 - digits.length()) + ".0";
        }
        return digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
    }

    private static String scientific(String digits, int exponent) {
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return digits.charAt(0) + fraction + "e" + power;
    }
}
