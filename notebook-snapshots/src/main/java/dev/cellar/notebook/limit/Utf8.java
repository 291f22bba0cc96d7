package dev.cellar.notebook.limit;

/** Lengths of texts in UTF-8. Half a surrogate pair counts as the three bytes of its replacement. */
final class Utf8 {
    private static final int HALF_PAIR = 3;
    private static final int PAIR = 4;

    private Utf8() {}

    static long length(CharSequence text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (splits(text, i)) {
                bytes += PAIR - HALF_PAIR;
            } else {
                bytes += length(c);
            }
        }
        return bytes;
    }

    /** How much less two texts have together than each by itself. */
    static int saved(CharSequence before, CharSequence after) {
        boolean pair = !before.isEmpty()
                && !after.isEmpty()
                && Character.isSurrogatePair(before.charAt(before.length() - 1), after.charAt(0));
        return pair ? 2 * HALF_PAIR - PAIR : 0;
    }

    /** The longest beginning with no more bytes, as its number of characters. */
    static int beginning(CharSequence text, long most) {
        long bytes = 0;
        int at = 0;
        while (at < text.length()) {
            int width = Character.charCount(Character.codePointAt(text, at));
            bytes += width > 1 ? PAIR : length(text.charAt(at));
            if (bytes > most) {
                break;
            }
            at += width;
        }
        return at;
    }

    /** Where the longest end with no more bytes begins. */
    static int end(CharSequence text, long most) {
        long bytes = 0;
        int at = text.length();
        while (at > 0) {
            int width = Character.charCount(Character.codePointBefore(text, at));
            bytes += width > 1 ? PAIR : length(text.charAt(at - 1));
            if (bytes > most) {
                break;
            }
            at -= width;
        }
        return at;
    }

    /** Whether a cut here goes through a surrogate pair. */
    static boolean splits(CharSequence text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static int length(char c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 ? 2 : HALF_PAIR;
    }
}
