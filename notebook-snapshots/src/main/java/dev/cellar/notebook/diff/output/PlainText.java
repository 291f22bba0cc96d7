package dev.cellar.notebook.diff.output;

import java.util.List;
import java.util.regex.Pattern;

/** Text of an output without what steers a terminal. Stateless. */
final class PlainText {

    private static final Pattern TERMINAL_CODES =
            Pattern.compile("\u001b(\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(\u0007|\u001b\\\\)?)");

    private PlainText() {}

    static String of(String text) {
        return text.indexOf('\u001b') < 0 ? text : TERMINAL_CODES.matcher(text).replaceAll("");
    }

    /** The lines; a newline at the end begins no further one. */
    static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return List.of(body.split("\n", -1));
    }
}
