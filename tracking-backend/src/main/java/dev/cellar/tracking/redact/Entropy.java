package dev.cellar.tracking.redact;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How much a text looks like it came out of a random generator. */
final class Entropy {
    private static final int SHORTEST = 12;
    private static final Pattern KEY_CHARACTERS = Pattern.compile("[^\\s\\[\\](){}\\\\\"'<>|,;]+");
    /** Names that people make up: {@code customer_id_2024}. */
    private static final Pattern WORDS = Pattern.compile("(?:(?:[A-Za-z]++|[0-9]{1,8}+)(?:[_.:/-]|$))++");
    /** Bits a character: English words have about 3 over such lengths, hexadecimal keys 3.5, Base64 keys 4 and more. */
    private static final double RANDOM = 3.0;
    /** What paths do not reach. */
    private static final double KEY = 4.3;

    private Entropy() {}

    /** Whether it is one word, long enough, of letters and digits that hardly repeat. */
    static boolean looksRandom(String text) {
        if (text.length() < SHORTEST) {
            return false;
        }
        if (!KEY_CHARACTERS.matcher(text).matches()) {
            return false;
        }
        double bits = bits(text);
        // One of Base64's keys in sixty-four begins as a path does.
        boolean path = ((text.startsWith("/") || text.startsWith("./")) && bits < KEY) || text.contains("://");
        return mixed(text) && !path && bits >= RANDOM;
    }

    /** Letters and digits, or small letters and capitals in no order that words have. */
    private static boolean mixed(String text) {
        boolean digits = text.chars().anyMatch(Character::isDigit);
        boolean letters = text.chars().anyMatch(Character::isLetter);
        if (digits || !letters) {
            return digits && letters && !WORDS.matcher(text).matches();
        }
        long changes = 0;
        for (int i = 1; i < text.length(); i++) {
            changes += Character.isUpperCase(text.charAt(i)) == Character.isUpperCase(text.charAt(i - 1)) ? 0 : 1;
        }
        return changes >= text.length() / 3;
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
