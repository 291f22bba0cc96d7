package dev.cellar.magics.text;

/** Text from anywhere made fit for one line: line breaks become {@code ↵}, tabs a space, other control characters go. */
public final class SingleLine {
    private SingleLine() {}

    public static String of(String text) {
        int length = text.length();
        StringBuilder line = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                line.append('↵');
            } else if (c == '\t') {
                line.append(' ');
            } else if (!Character.isISOControl(c) && !turnsDirection(c)) {
                line.append(c);
            }
        }
        return line.toString();
    }

    /** Characters that make a terminal or a page show what follows in another order than it is written. */
    private static boolean turnsDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
