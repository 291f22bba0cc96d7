package dev.cellar.tracking.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Secrets that are known by the name beside them: {@code password = "…"}, {@code DB_PASSWORD=…}, {@code "token": "…"},
 * {@code .password("…")}, {@code Map.of("apiKey", "…")}, a cell of an HTML table. Immutable.
 */
final class Assignments {
    private static final String QUOTE = "(?:\\\\?[\"'`]|&quot;|&#34;|&#39;)";
    private static final Pattern PATTERN =
            Pattern.compile("(?<name>[A-Za-z_][A-Za-z0-9_.$-]{2,80}+)(?<close>" + QUOTE + ")?"
                    // What stands between it and its value.
                    + "(?<between>\\s{0,3}(?:[:=]{1,2}|=>|->)\\s{0,3}|\\s{0,2},\\s{0,2}|\\(\\s{0,2}|</t[dh]>\\s{0,20}<td[^>]{0,80}>)"
                    // The value: in quotes, or up to what ends a word.
                    + "(?:\\\\\"(?<escaped>[^\"\\\\\\n]{1,4000})\\\\\""
                    + "|\"(?<double>[^\"\\\\\\n]{0,4000}+(?:\\\\[^\\n][^\"\\\\\\n]{0,4000}+){0,100})\""
                    + "|'(?<single>[^'\\n]{1,4000})'"
                    + "|(?:&quot;|&#34;|&#39;)(?<entity>[^&\\n]{1,4000})(?:&quot;|&#34;|&#39;)"
                    + "|(?<bare>[^\\s\"'`,;&()<>{}\\[\\]|\\\\]{1,4000}))");
    private static final Pattern ASKING =
            Pattern.compile("(?i).*(?:^|[._])(?:get|read|find|load|ask|prompt|fetch|has|is|contains)[A-Za-z]*");

    private static final int LONGEST_NAME = 81;

    private final TellingNames names;

    Assignments(TellingNames names) {
        this.names = names;
    }

    /**
     * Looks only at names that hold a telling word; a text of any length without one is passed over at once.
     *
     * @param code whether the text is Java: then a value without quotes is an expression
     */
    List<Secret> find(String text, boolean code) {
        List<Secret> found = new ArrayList<>();
        String small = withSmallLetters(text);
        Matcher matcher = PATTERN.matcher(text);
        for (String word : names.words()) {
            int from = 0;
            for (int at = small.indexOf(word); at >= 0; at = small.indexOf(word, from)) {
                int start = nameStart(text, at, from);
                from = nameEnd(text, at + word.length());
                if (from - start <= LONGEST_NAME
                        && matcher.region(start, text.length()).lookingAt()) {
                    Secret secret = secret(matcher, text, code);
                    if (secret != null) {
                        found.add(secret);
                        from = secret.end();
                    }
                }
            }
        }
        return found;
    }

    /** Character by character, so that places stay what they are: some capitals of other scripts become two letters. */
    private static String withSmallLetters(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] >= 'A' && letters[i] <= 'Z') {
                letters[i] += 'a' - 'A';
            }
        }
        return new String(letters);
    }

    /** Where the name begins that a telling word is part of. */
    private static int nameStart(String text, int word, int from) {
        int start = word;
        while (start > from && word - start < LONGEST_NAME && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        while (start < word && !isNameStart(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int nameEnd(String text, int word) {
        int end = word;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || (c >= '0' && c <= '9') || c == '.' || c == '$' || c == '-';
    }

    private static boolean isQuoted(String text, int name) {
        return name > 0
                && ("\"'`".indexOf(text.charAt(name - 1)) >= 0
                        || text.startsWith("&quot;", name - 6)
                        || text.startsWith("&#34;", name - 5)
                        || text.startsWith("&#39;", name - 5));
    }

    private @Nullable Secret secret(Matcher matcher, String text, boolean code) {
        String name = matcher.group("name");
        boolean certain = names.isCertain(name);
        if (!certain && !names.isLikely(name)) {
            return null;
        }
        String between = matcher.group("between").strip();
        boolean quotedName = matcher.group("close") != null && isQuoted(text, matcher.start());
        if (between.equals(",") && !quotedName) {
            return null;
        }
        if (between.equals("(") && (ASKING.matcher(name).matches() || quotedName)) {
            return null;
        }
        String group = group(matcher);
        String value = matcher.group(group);
        if (Placeholders.isOne(value)) {
            return null;
        }
        if (group.equals("bare") && !bareCounts(matcher, text, value, between, code)) {
            return null;
        }
        boolean secret = certain ? value.length() >= TellingNames.SHORTEST : Entropy.looksRandom(value);
        return secret ? new Secret(kind(name), matcher.start(group), matcher.end(group)) : null;
    }

    private static String group(Matcher matcher) {
        for (String group : List.of("escaped", "double", "single", "entity")) {
            if (matcher.group(group) != null) {
                return group;
            }
        }
        return "bare";
    }

    /** In Java a bare word is a variable or a call, except on the line of a magic; in prose it is a word. */
    private static boolean bareCounts(Matcher matcher, String text, String value, String between, boolean code) {
        if (between.equals("(") || between.equals(",")) {
            return false;
        }
        if (code && !inMagic(text, matcher.start())) {
            return false;
        }
        boolean call = matcher.end() < text.length() && text.charAt(matcher.end()) == '(';
        boolean wordlike = value.chars().allMatch(c -> Character.isLetter(c) && Character.isLowerCase(c));
        return !call && !(between.startsWith(":") && wordlike);
    }

    private static boolean inMagic(String text, int index) {
        int line = text.lastIndexOf('\n', index) + 1;
        while (line < text.length() && text.charAt(line) == ' ') {
            line++;
        }
        return line < text.length() && text.charAt(line) == '%';
    }

    private static String kind(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.contains("pass") || small.contains("pwd") ? "password" : "named-secret";
    }
}
