package dev.cellar.recorder.inspect.preview;

import java.util.regex.Pattern;

/** Names of types as a person wrote them, without the classes that JShell wraps a notebook's own types in. */
public final class TypeNames {
    private static final String NOTEBOOK_PACKAGE = "REPL.";
    private static final Pattern WRAPPER = Pattern.compile("^REPL\\.\\$JShell\\$\\w+\\$");

    private TypeNames() {}

    /** The full name; {@code Point} for a type that a cell declared, {@code double[][]} for an array. */
    public static String of(Class<?> type) {
        if (isLambda(type)) {
            return type.getInterfaces().length == 0 ? "lambda" : "lambda of " + of(type.getInterfaces()[0]);
        }
        return WRAPPER.matcher(type.getTypeName()).replaceFirst("");
    }

    /** The name without its package. */
    static String simple(Class<?> type) {
        String full = of(type);
        return isLambda(type) ? full : full.substring(full.lastIndexOf('.') + 1);
    }

    /** Whether a cell declared the type. */
    static boolean isNotebooks(Class<?> type) {
        return type.getName().startsWith(NOTEBOOK_PACKAGE) && !isLambda(type);
    }

    static boolean isLambda(Class<?> type) {
        return type.isHidden() || type.getName().contains("$$Lambda");
    }
}
