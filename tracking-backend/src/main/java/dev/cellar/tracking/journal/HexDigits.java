package dev.cellar.tracking.journal;

/** Lower-case hexadecimal digits, the only ones our ids are written in. */
final class HexDigits {
    private HexDigits() {}

    static boolean all(String text) {
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }
}
