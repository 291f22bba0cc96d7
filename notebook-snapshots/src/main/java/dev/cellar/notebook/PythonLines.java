package dev.cellar.notebook;

import java.util.ArrayList;
import java.util.List;

/** Splits text into lines as Python's {@code str.splitlines(keepends=True)} does. */
final class PythonLines {

    private PythonLines() {}

    /** The lines with their ends kept; joined they are the text again. Empty text has no line. */
    static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (endsLine(c)) {
                if (c == '\r' && i < text.length() && text.charAt(i) == '\n') {
                    i++;
                }
                lines.add(text.substring(start, i));
                start = i;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private static boolean endsLine(char c) {
        return switch (c) {
            case '\n', '\u000b', '\f', '\r', '\u001c', '\u001d', '\u001e', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }
}
