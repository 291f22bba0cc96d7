package dev.cellar.notebook.diff.internal.match;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers for words, so that texts are compared without their strings. Not thread-safe; one a comparison. */
final class Vocabulary {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final Map<String, Integer> numbers = new HashMap<>();

    WordBag bag(String text) {
        Matcher words = WORD.matcher(text);
        return new WordBag(words.results()
                .mapToInt(word -> numbers.computeIfAbsent(word.group(), key -> numbers.size()))
                .toArray());
    }
}
