package dev.cellar.cli.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what a terminal would obey as text: a name in a store or a notebook may come from anywhere, and must not move the
 * cursor, set the window's title or turn the reading order around. Control characters but tabs and line breaks, and the
 * marks that override the direction of writing, come out as {@code \}{@code u001b}, which within JSON means the same.
 * Colours pass where a person watches, if they come in one piece. Thread-safe as its target is.
 */
public final class SafeWriter extends FilterWriter {
    private static final Pattern OBEYED =
            Pattern.compile("(?<colour>\033\\[[0-9;]{0,20}m)|[\\p{Cc}\u202a-\u202e\u2066-\u2069&&[^\\t\\n\\r]]");

    private final boolean colours;

    /** @param colours whether they pass */
    public SafeWriter(Writer target, boolean colours) {
        super(target);
        this.colours = colours;
    }

    /** A text without what a terminal would obey. */
    public static String safe(String text, boolean colours) {
        return OBEYED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        colours && found.group(1) != null ? found.group() : escaped(found.group())));
    }

    private static String escaped(String obeyed) {
        return "\\u%04x".formatted((int) obeyed.charAt(0)) + obeyed.substring(1);
    }

    @Override
    public void write(int c) throws IOException {
        out.write(safe(Character.toString((char) c), colours));
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        out.write(safe(new String(text, offset, length), colours));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        out.write(safe(text.substring(offset, offset + length), colours));
    }
}
