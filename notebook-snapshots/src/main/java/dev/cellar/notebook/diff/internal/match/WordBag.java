package dev.cellar.notebook.diff.internal.match;

import java.util.Arrays;

/** The words of a text as numbers of a {@link Vocabulary}, in rising order, each as often as the text has it. */
final class WordBag {

    private final int[] words;

    WordBag(int... words) {
        this.words = words.clone();
        Arrays.sort(this.words);
    }

    int size() {
        return words.length;
    }

    /** Each word once. */
    int[] distinct() {
        return Arrays.stream(words).distinct().toArray();
    }

    /** How many words both have. */
    int shared(WordBag other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < words.length && j < other.words.length) {
            int order = Integer.compare(words[i], other.words[j]);
            if (order == 0) {
                shared++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** The share of words that both have, from 0 to 1 (Dice's coefficient). */
    double likeness(WordBag other) {
        int sizes = words.length + other.words.length;
        return sizes == 0 ? 0 : 2.0 * shared(other) / sizes;
    }

    /** The share of this one's words that the other has too, from 0 to 1. */
    double containedIn(WordBag other) {
        return words.length == 0 ? 0 : (double) shared(other) / words.length;
    }

    /** What is left when the other's words are taken out. */
    WordBag without(WordBag other) {
        int[] left = new int[words.length];
        int count = 0;
        int j = 0;
        for (int word : words) {
            while (j < other.words.length && other.words[j] < word) {
                j++;
            }
            if (j < other.words.length && other.words[j] == word) {
                j++;
            } else {
                left[count++] = word;
            }
        }
        return new WordBag(Arrays.copyOf(left, count));
    }
}
