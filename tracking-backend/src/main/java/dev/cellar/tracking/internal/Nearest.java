package dev.cellar.tracking.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that is most like one that nobody knows. Stateless. */
public final class Nearest {
    private Nearest() {}

    /** Empty where nothing is at all like it. */
    public static Optional<String> to(String wanted, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String name) -> distance(wanted, name))
                        .thenComparing(name -> name))
                .filter(name -> distance(wanted, name) <= Math.max(2, Math.max(wanted.length(), name.length()) / 2));
    }

    /** Levenshtein's, capitals aside. */
    private static int distance(String a, String b) {
        String from = a.toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
