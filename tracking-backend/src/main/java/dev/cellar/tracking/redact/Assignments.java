package dev.cellar.tracking.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/**
 * Secrets that are known by the name beside them: {@code password = "…"}, {@code DB_PASSWORD=…}, {@code "token": "…"},
 * {@code .password("…")}, {@code Map.of("apiKey", "…")}, {@code --password …}, a cell of a table, an element of XML.
 * Immutable.
 */
final class Assignments {
    private static final int LONGEST_NAME = 81;

    private final TellingNames names;
    private final AssignmentRules rules;

    Assignments(TellingNames names) {
        this.names = names;
        this.rules = new AssignmentRules(names);
    }

    /**
     * Looks only at names that hold a telling word; a text of any length without one is passed over at once.
     *
     * @param code whether the text is Java: then a value without quotes is an expression
     */
    List<Secret> find(String text, boolean code) {
        List<Secret> found = new ArrayList<>();
        String small = withSmallLetters(text);
        Matcher matcher = AssignmentForm.matcher(text);
        JavaText java = null;
        for (String word : names.words()) {
            int from = 0;
            for (int at = small.indexOf(word); at >= 0; at = small.indexOf(word, from)) {
                int start = nameStart(text, at, from);
                from = nameEnd(text, at + word.length());
                if (from - start <= LONGEST_NAME
                        && matcher.region(start, text.length()).lookingAt()) {
                    AssignmentForm form = AssignmentForm.of(matcher, text);
                    java = code && java == null ? JavaText.of(text) : java;
                    if (rules.isSecret(form, java)) {
                        found.add(new Secret(kind(form.name()), form.from(), form.to()));
                        from = form.to();
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

    private static String kind(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.contains("pass") || small.contains("pwd") ? "password" : "named-secret";
    }
}
