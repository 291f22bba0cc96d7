package dev.cellar.client.internal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the templates of a kernelspec; a name that is unknown stays as it stands, as in Jupyter. */
final class Templates {
    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z0-9_]+)}");
    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:(\\$)|([A-Za-z_][A-Za-z0-9_]*)|\\{([A-Za-z_][A-Za-z0-9_]*)})");

    private Templates() {}

    /** Fills {@code {name}} in a word of argv. */
    static String argument(String word, Map<String, String> values) {
        return ARGUMENT.matcher(word)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** Fills {@code $NAME} and {@code ${NAME}} in a variable's value; {@code $$} is a dollar sign. */
    static String variable(String value, Map<String, String> env) {
        return VARIABLE.matcher(value).replaceAll(found -> {
            if (found.group(1) != null) {
                return Matcher.quoteReplacement("$");
            }
            String name = found.group(2) != null ? found.group(2) : found.group(3);
            return Matcher.quoteReplacement(env.getOrDefault(name, found.group()));
        });
    }
}
