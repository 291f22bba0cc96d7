package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import java.util.Locale;

/** {@code NAME=VALUE} as it was typed. */
record Assignment(String name, String value) {
    /** Splits at the first {@code =}. */
    static Assignment parse(String typed) {
        int equals = typed.indexOf('=');
        if (equals <= 0 || equals == typed.length() - 1) {
            throw new MagicException("\"" + typed + "\" is not NAME=VALUE: write it without spaces, such as lr=0.05");
        }
        return new Assignment(typed.substring(0, equals), typed.substring(equals + 1));
    }

    /** The value as a number; {@code nan}, {@code inf} and {@code -inf} are numbers too. */
    double number() {
        try {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "nan" -> Double.NaN;
                case "inf", "+inf", "infinity" -> Double.POSITIVE_INFINITY;
                case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(value);
            };
        } catch (NumberFormatException e) {
            throw new MagicException(
                    name + "=" + value + ": \"" + value + "\" is not a number; write it with a point, such as 0.912",
                    e);
        }
    }
}
