package dev.cellar.tracking.redact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a secret that is known by it alone. Most texts hold none of its parts, which is seen a hundred times sooner
 * than that the pattern fails everywhere.
 *
 * @param pattern group 1 is the secret where there is one, else all of it
 * @param parts one of them stands in every secret of the form
 * @param first whether each begins with one of them
 */
record TokenFormat(String kind, Pattern pattern, List<String> parts, boolean first) {
    /** Where a token may begin: not within a word, but for the end of an escape or of a colour. */
    static final String BEGIN = "(?:(?<![A-Za-z0-9_])|(?<=\\\\[nrtbf])|(?<=%[0-9A-F]{2})|(?<=\033\\[[0-9;]{0,12}m))";

    /** A token that stands by itself and begins with one of its parts. */
    static TokenFormat token(String kind, String regex, String... prefixes) {
        return new TokenFormat(kind, Pattern.compile(BEGIN + "(?:" + regex + ")"), List.of(prefixes), true);
    }

    /** A token that stands by itself and is known by what is in its middle. */
    static TokenFormat around(String kind, String regex, String... parts) {
        return new TokenFormat(kind, Pattern.compile(BEGIN + "(?:" + regex + ")"), List.of(parts), false);
    }

    /** A secret within something else. */
    static TokenFormat within(String kind, String regex, String... parts) {
        return new TokenFormat(kind, Pattern.compile(regex), List.of(parts), false);
    }

    /** Adds what a text holds. */
    void find(String text, List<Secret> found) {
        for (String part : parts) {
            int at = text.indexOf(part);
            if (at >= 0 && !first) {
                everywhere(text, found);
                return;
            }
            if (at >= 0) {
                at(text, part, found);
            }
        }
    }

    private void everywhere(String text, List<Secret> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            add(matcher, found);
        }
    }

    private void at(String text, String prefix, List<Secret> found) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
        int from = 0;
        for (int at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, from)) {
            boolean whole = matcher.region(at, text.length()).lookingAt();
            from = whole ? matcher.end() : at + prefix.length();
            if (whole) {
                add(matcher, found);
            }
        }
    }

    private void add(Matcher matcher, List<Secret> found) {
        int group = matcher.groupCount();
        if (!Placeholders.isOne(matcher.group(group))) {
            found.add(new Secret(kind, matcher.start(group), matcher.end(group)));
        }
    }
}
