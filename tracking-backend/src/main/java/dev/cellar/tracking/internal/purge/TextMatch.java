package dev.cellar.tracking.internal.purge;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a pattern in a text as it stands and, where the text may be JSON, behind its escapes. Thread-safe. */
final class TextMatch implements Predicate<String> {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    private final Pattern pattern;

    TextMatch(Pattern pattern) {
        this.pattern = pattern;
    }

    @Override
    public boolean test(String text) {
        return pattern.matcher(text).find()
                || (text.indexOf('\\') >= 0 && pattern.matcher(unescaped(text)).find());
    }

    private static String unescaped(String json) {
        return ESCAPE.matcher(json).replaceAll(escape -> Matcher.quoteReplacement(character(escape)));
    }

    private static String character(MatchResult escape) {
        if (escape.group(1) != null) {
            return Character.toString((char) Integer.parseInt(escape.group(1), 16));
        }
        return switch (escape.group(2)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            case "b" -> "\b";
            case "f" -> "\f";
            default -> escape.group(2);
        };
    }
}
