package dev.cellar.magics.table;

import dev.cellar.magics.text.Humanise;
import java.math.BigDecimal;
import java.math.MathContext;

/** How far a number went, to three digits, with an arrow that says where: {@code ▲ 0.021}. */
public final class Change {
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Change() {}

    /** The arrow follows the number, whichever direction is the better one. */
    public static String of(double delta) {
        if (delta == 0) {
            return "=";
        }
        if (Double.isInfinite(delta)) {
            return delta > 0 ? "▲ ∞" : "▼ ∞";
        }
        return (delta > 0 ? "▲ " : "▼ ")
                + Humanise.number(
                        new BigDecimal(Math.abs(delta)).round(THREE_DIGITS).doubleValue());
    }
}
