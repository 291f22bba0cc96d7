package dev.cellar.tracking.redact;

import java.util.HashMap;
import java.util.Map;

/** How much a text looks like it came out of a random generator. */
final class Entropy {
    private static final int SHORTEST = 12;
    /** Bits a character: English words have about 3 over such lengths, hexadecimal keys 3.5, Base64 keys 4 and more. */
    private static final double RANDOM = 3.0;

    private Entropy() {}

    /** Whether it is one word, long enough, of letters and digits that hardly repeat. */
    static boolean looksRandom(String text) {
        if (text.length() < SHORTEST || text.chars().anyMatch(Character::isWhitespace)) {
            return false;
        }
        boolean digits = text.chars().anyMatch(Character::isDigit);
        boolean letters = text.chars().anyMatch(Character::isLetter);
        boolean path = text.startsWith("/") || text.startsWith("./") || text.contains("://");
        return digits && letters && !path && bits(text) >= RANDOM;
    }

    /** Shannon's entropy in bits a character. */
    static double bits(String text) {
        Map<Character, Integer> counts = new HashMap<>();
        text.chars().forEach(c -> counts.merge((char) c, 1, Integer::sum));
        double length = text.length();
        return counts.values().stream()
                .mapToDouble(count -> -count / length * Math.log(count / length) / Math.log(2))
                .sum();
    }
}
