package dev.cellar.kernel.internal.shell;

/** Values of which nothing is asked that a notebook could have written: texts, numbers, characters, truths. */
public final class PlainValues {
    private PlainValues() {}

    /** Whether the value is a string or one of the JDK's boxes. */
    public static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Boolean
                || value instanceof Character
                || (value instanceof Number && value.getClass().getName().startsWith("java.lang."));
    }
}
