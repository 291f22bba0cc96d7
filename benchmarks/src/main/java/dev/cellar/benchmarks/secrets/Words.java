package dev.cellar.benchmarks.secrets;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Random words over the alphabets that keys are made of. The same for the same seed; not thread-safe. */
final class Words {
    private static final String DIGITS = "0123456789";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = LOWER.toUpperCase(Locale.ROOT);

    private final Random random;

    Words(Random random) {
        this.random = random;
    }

    String digits(int length) {
        return of(DIGITS, length);
    }

    String hex(int length) {
        return of(DIGITS + "abcdef", length);
    }

    String lower(int length) {
        return of(LOWER + DIGITS, length);
    }

    String upper(int length) {
        return of(UPPER + DIGITS, length);
    }

    String alphanumeric(int length) {
        return of(UPPER + LOWER + DIGITS, length);
    }

    /** The alphabet of Base64 in URLs. */
    String url(int length) {
        return alphanumeric(1) + of(UPPER + LOWER + DIGITS + "-_", length - 2) + alphanumeric(1);
    }

    String base64(int length) {
        return of(UPPER + LOWER + DIGITS + "+/", length);
    }

    String uuid() {
        return String.join("-", hex(8), hex(4), "4" + hex(3), "a" + hex(3), hex(12));
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String of(String alphabet, int length) {
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return word.toString();
    }
}
