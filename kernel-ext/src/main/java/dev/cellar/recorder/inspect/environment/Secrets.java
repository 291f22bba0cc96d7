package dev.cellar.recorder.inspect.environment;

import java.util.List;
import java.util.regex.Pattern;

/** Recognises by their names settings whose values nobody should record. */
final class Secrets {
    private static final Pattern NAME = Pattern.compile(
            "(?i).*(secret|token|passw|passphrase|credential|apikey|api[_.-]key|access[_.-]?key|private[_.-]?key|auth).*");
    private static final Pattern USER_INFO = Pattern.compile("://[^/@\\s]+@");
    private static final String MARK = "(hidden)";

    private Secrets() {}

    static boolean looksLikeOne(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether a value carries a name and password in a URL. */
    static boolean isInside(String value) {
        return USER_INFO.matcher(value).find();
    }

    /** Arguments such as {@code -Dname=value}, secret values replaced. */
    static List<String> hide(List<String> arguments) {
        return arguments.stream().map(Secrets::hide).toList();
    }

    private static String hide(String argument) {
        int equals = argument.indexOf('=');
        boolean secret =
                equals > 0 && (looksLikeOne(argument.substring(0, equals)) || isInside(argument.substring(equals)));
        return secret ? argument.substring(0, equals + 1) + MARK : argument;
    }
}
