package dev.cellar.tracking.redact;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Values that stand where a secret would be and are none: {@code ****}, {@code ${PASSWORD}}, {@code null}, {@code <token>}. */
final class Placeholders {
    private static final Set<String> WORDS = Set.of(
            "null",
            "none",
            "nil",
            "true",
            "false",
            "undefined",
            "empty",
            "string",
            "char[]",
            "hidden",
            "(hidden)",
            "redacted",
            "[redacted]",
            "required",
            "optional");
    private static final Pattern FORM =
            Pattern.compile("[*.•xX_-]+|[$%#]?\\{.*|<[^>]*>?|%[^%]{0,5}[a-zA-Z].*|\\$[A-Za-z_]\\w*|\\(?(?i:your)[-_ ].*"
                    // A regular expression, for one.
                    + "|.*\\\\[bdswDSW].*");

    private Placeholders() {}

    static boolean isOne(String value) {
        String plain = value.strip();
        return plain.isEmpty()
                || WORDS.contains(plain.toLowerCase(Locale.ROOT))
                || FORM.matcher(plain).matches()
                || Mark.isOne(plain);
    }
}
