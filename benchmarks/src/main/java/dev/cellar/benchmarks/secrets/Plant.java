package dev.cellar.benchmarks.secrets;

/**
 * A text with a secret in it.
 *
 * @param form where the secret stands, for people
 * @param as what the text is recorded as
 */
public record Plant(String form, As as, String text, String secret) {
    private static final int WINDOW = 12;

    /** What a text is to the recorder. */
    public enum As {
        /** Java source. */
        CODE,
        /** Anything that was printed or shown. */
        TEXT,
        /** JSON of something that is recorded. */
        RECORD
    }

    /** A form with the secret in the place of {@code {}}. */
    static Plant of(As as, String form, String secret) {
        return new Plant(form, as, form.replace("{}", secret), secret);
    }

    /** Whether twelve characters of the secret in a row are still there, or all of a shorter one. */
    boolean isIn(String recorded) {
        if (secret.length() <= WINDOW) {
            return recorded.contains(secret);
        }
        for (int i = 0; i + WINDOW <= secret.length(); i++) {
            if (recorded.contains(secret.substring(i, i + WINDOW))) {
                return true;
            }
        }
        return false;
    }
}
