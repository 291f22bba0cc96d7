package dev.cellar.recorder.inspect.preview;

/** Makes any text fit one line of bounded length. */
final class Texts {
    private Texts() {}

    /** The first {@code chars} characters, with an ellipsis if there are more; no surrogate pair is split. */
    static String cut(String text, int chars) {
        if (text.length() <= chars) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(chars - 1)) ? chars - 1 : chars;
        return text.substring(0, end) + "…";
    }

    /** Control characters as escapes, so that a preview stays on its line. */
    static String oneLine(CharSequence text) {
        StringBuilder line = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        line.append(String.format("\\u%04x", c));
                    } else {
                        line.append((char) c);
                    }
                }
            }
        });
        return line.toString();
    }
}
