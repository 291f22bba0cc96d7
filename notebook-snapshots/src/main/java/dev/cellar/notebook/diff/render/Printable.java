package dev.cellar.notebook.diff.render;

/**
 * Text that neither steers a terminal nor turns the direction of writing: such characters are shown by stand-ins.
 * Stateless.
 */
final class Printable {

    private Printable() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(Printable::shown).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static int shown(int c) {
        if (c < ' ' && c != '\t') {
            return '\u2400' + c;
        }
        boolean steering = Character.isISOControl(c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        return steering && c != '\t' ? '\ufffd' : c;
    }
}
