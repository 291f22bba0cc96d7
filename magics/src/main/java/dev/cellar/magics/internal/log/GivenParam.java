package dev.cellar.magics.internal.log;

import java.util.Optional;

/** A param's value given from outside, read as the type that the notebook's own value has. */
public final class GivenParam {
    private GivenParam() {}

    /** Empty if the text is no value of the fallback's type. */
    public static <T> Optional<T> read(String text, T fallback) {
        Optional<?> value = parse(text.strip(), fallback);
        // parse() answers in the fallback's own class.
        @SuppressWarnings("unchecked")
        Optional<T> typed = (Optional<T>) value;
        return typed;
    }

    /** What the fallback's type is called in a message. */
    public static String typeName(Object fallback) {
        if (fallback instanceof Integer || fallback instanceof Long) {
            return "whole number";
        }
        return fallback instanceof Boolean ? "true or false" : "number";
    }

    private static Optional<?> parse(String text, Object fallback) {
        try {
            if (fallback instanceof Double) {
                return Optional.of(Double.valueOf(text));
            }
            if (fallback instanceof Integer) {
                return Optional.of(Integer.valueOf(text));
            }
            if (fallback instanceof Long) {
                return Optional.of(Long.valueOf(text));
            }
        } catch (NumberFormatException notOfThatType) {
            return Optional.empty();
        }
        if (fallback instanceof Boolean) {
            return switch (text) {
                case "true", "True" -> Optional.of(true);
                case "false", "False" -> Optional.of(false);
                default -> Optional.empty();
            };
        }
        return Optional.of(text);
    }
}
