package dev.cellar.notebook.diff;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text with their counts.
 *
 * @param counts how often each word stands in the text
 * @param size how many words there are
 */
record WordBag(Map<String, Integer> counts, int size) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    static WordBag of(String text) {
        Map<String, Integer> counts = new HashMap<>();
        int size = 0;
        for (Matcher words = WORD.matcher(text); words.find(); size++) {
            counts.merge(words.group(), 1, Integer::sum);
        }
        return new WordBag(counts, size);
    }

    /** The share of words that both have, from 0 to 1 (Dice's coefficient). */
    double likeness(WordBag other) {
        if (size + other.size == 0) {
            return 0;
        }
        int shared = 0;
        for (Map.Entry<String, Integer> word : counts.entrySet()) {
            shared += Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0));
        }
        return 2.0 * shared / (size + other.size);
    }
}
