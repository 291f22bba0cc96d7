package dev.cellar.magics.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant to type: the word with the fewest letters to add, drop, change or swap. */
public final class Nearest {
    private Nearest() {}

    /** The nearest of the words; empty if none is near. Capitals do not matter. */
    public static Optional<String> of(String typed, Collection<String> words) {
        String start = typed.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> near(start, word.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparingInt(word -> distance(start, word.toLowerCase(Locale.ROOT))));
    }

    private static boolean near(String typed, String word) {
        boolean begun = typed.length() >= 2 && word.startsWith(typed);
        int distance = distance(typed, word);
        // Two words of one letter are always one change apart, and never alike.
        return begun || (distance <= Math.max(1, word.length() / 3) && distance < word.length());
    }

    /** Optimal string alignment: the edit distance in which two swapped neighbours count once. */
    private static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= to.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && swapped(from, i, to, j)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[from.length()][to.length()];
    }

    private static boolean swapped(String from, int i, String to, int j) {
        return from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
