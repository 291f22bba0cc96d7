package dev.cellar.notebook.diff.internal;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers inside texts, and how much one differs from another. Stateless. */
public final class Numbers {

    /** A number as programs print it, without its sign. */
    static final String UNSIGNED = "(?:\\p{Nd}{1,3}(?:,\\p{Nd}{3})+|\\p{Nd}+)(?:\\.\\p{Nd}+)?(?:[eE][-+]?\\p{Nd}+)?";

    /** What stands before a number makes it part of a word, a version, a date, a time, or the hash of an object. */
    private static final String FREE = "(?<![\\p{L}\\p{N}_.@#])(?<!\\p{N}[-:/])";

    private static final String ENDED = "(?![\\p{L}\\p{N}_])(?![-:/.]\\p{N})";

    /** A number that stands for itself; a sign belongs to it where no word, number or bracket stands before. */
    public static final Pattern NUMBER =
            Pattern.compile("(?:(?<![\\p{L}\\p{N}_.)\\]])[-+−])?" + FREE + UNSIGNED + ENDED);

    private Numbers() {}

    /** The value of a text that is one number. */
    public static OptionalDouble value(String text) {
        String number = text.strip();
        return NUMBER.matcher(number).matches()
                ? OptionalDouble.of(Double.parseDouble(number.replace(",", "").replace('−', '-')))
                : OptionalDouble.empty();
    }

    /** The change relative to the earlier number: 0.04 for four percent more. Empty if there is no such. */
    public static OptionalDouble relative(String before, String after) {
        OptionalDouble from = value(before);
        OptionalDouble to = value(after);
        if (from.isEmpty() || to.isEmpty() || from.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        double change = (to.getAsDouble() - from.getAsDouble()) / Math.abs(from.getAsDouble());
        return Double.isFinite(change) ? OptionalDouble.of(change) : OptionalDouble.empty();
    }
}
