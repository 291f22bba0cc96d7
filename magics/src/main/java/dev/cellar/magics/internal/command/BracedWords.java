package dev.cellar.magics.internal.command;

import java.util.ArrayList;
import java.util.List;

/** Joins again what kernels split at spaces inside a version's braces: {@code @{2 days ago}} is one word. */
final class BracedWords {
    private static final String OPEN = "@{";

    private BracedWords() {}

    static List<String> join(List<String> words) {
        List<String> joined = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int end = end(words, i);
            joined.add(String.join(" ", words.subList(i, end + 1)));
            i = end + 1;
        }
        return joined;
    }

    /** Where the word that begins here ends; here, if its brace is never closed. */
    private static int end(List<String> words, int begin) {
        if (words.get(begin).startsWith(OPEN)) {
            for (int i = begin; i < words.size(); i++) {
                if (words.get(i).endsWith("}")) {
                    return i;
                }
            }
        }
        return begin;
    }
}
