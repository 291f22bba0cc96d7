package dev.cellar.magics.internal.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code %track} line up to the cursor, split as the kernels split the arguments of magics: at spaces outside double
 * quotes; a backslash takes the next character as it is.
 *
 * @param words finished words behind {@code %track}
 * @param last the word at the cursor, its quotes and backslashes taken off; empty after a space
 * @param start where that word begins in the text
 * @param quoted whether the cursor is inside quotes
 */
record TypedLine(List<String> words, String last, int start, boolean quoted) {
    private static final Pattern MAGIC = Pattern.compile("\\s*%%?track\\s+");

    TypedLine {
        words = List.copyOf(words);
    }

    /** Empty if the cursor is not behind {@code %track} and a space. */
    static Optional<TypedLine> read(String text, int cursor) {
        int begin = text.lastIndexOf('\n', cursor - 1) + 1;
        Matcher magic = MAGIC.matcher(text).region(begin, cursor);
        return magic.lookingAt() ? Optional.of(split(text, magic.end(), cursor)) : Optional.empty();
    }

    private static TypedLine split(String text, int from, int cursor) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int start = from;
        boolean quoted = false;
        for (int i = from; i < cursor; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < cursor) {
                word.append(text.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || !Character.isWhitespace(c)) {
                word.append(c);
            } else {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                start = i + 1;
            }
        }
        return new TypedLine(words, word.toString(), start, quoted);
    }

    /** A word as it has to be typed here. */
    String typed(String word) {
        boolean needsQuotes = quoted
                || word.isEmpty()
                || word.chars().anyMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\\');
        return needsQuotes ? '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : word;
    }
}
