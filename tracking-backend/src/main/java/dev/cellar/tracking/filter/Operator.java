package dev.cellar.tracking.filter;

/** How a field is compared; each of those that people negate ({@code !=}, {@code not in} …) is one with its negation. */
public enum Operator {
    EQUALS("=", true),
    LESS("<", false),
    AT_MOST("<=", false),
    MORE(">", false),
    AT_LEAST(">=", false),
    IN("in", true),
    /** {@code %} stands for any text, {@code _} for one character; capitals of ASCII letters are not told apart. */
    LIKE("like", true),
    /** Has the text in it, capitals told apart. */
    CONTAINS("contains", true),
    /** Is the path or lies below it. */
    UNDER("under", true),
    IS_NULL("is null", true);

    private final String word;
    private final boolean negatable;

    Operator(String word, boolean negatable) {
        this.word = word;
        this.negatable = negatable;
    }

    String word() {
        return word;
    }

    boolean isNegatable() {
        return negatable;
    }

    /** Whether it looks into a text, so that a number has no meaning beside it. */
    boolean isOnText() {
        return this == LIKE || this == CONTAINS || this == UNDER;
    }

    /** Whether it takes this many values. */
    boolean takes(int values) {
        return switch (this) {
            case IS_NULL -> values == 0;
            case IN -> values > 0;
            default -> values == 1;
        };
    }

    String text(boolean negated) {
        if (!negated) {
            return word;
        }
        return switch (this) {
            case EQUALS -> "!=";
            case IS_NULL -> "is not null";
            default -> "not " + word;
        };
    }
}
