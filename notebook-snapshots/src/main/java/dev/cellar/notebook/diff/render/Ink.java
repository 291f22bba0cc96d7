package dev.cellar.notebook.diff.render;

import dev.cellar.notebook.diff.LineDiff.Tag;
import dev.cellar.notebook.diff.Segment;
import java.util.List;

/** Lines for a terminal, none of which steers it. Not thread-safe. */
final class Ink {

    static final String NONE = "";
    static final String BOLD = "\u001b[1m";
    static final String CYAN = "\u001b[36m";
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String REVERSED = "\u001b[7m";
    private static final String UPRIGHT = "\u001b[27m";
    private static final String RESET = "\u001b[0m";

    private final StringBuilder out = new StringBuilder();
    private final TerminalStyle style;

    Ink(TerminalStyle style) {
        this.style = style;
    }

    TerminalStyle style() {
        return style;
    }

    void line(String colour, String text) {
        write(colour, Printable.of(text));
    }

    /** An empty line between what stands above and what follows. */
    void paragraph() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    /** A line behind its sign; of one that is equal only what fits is shown. */
    void signed(Tag tag, String text) {
        write(colour(tag), sign(tag) + Printable.of(tag == Tag.EQUAL ? cut(text, style.width() - 1) : text));
    }

    /** A line behind its sign whose changed words stand out. */
    void signed(Tag tag, List<Segment> segments) {
        if (tag == Tag.EQUAL || !style.colour()) {
            signed(tag, String.join("", segments.stream().map(Segment::text).toList()));
            return;
        }
        StringBuilder text = new StringBuilder(sign(tag));
        for (Segment segment : segments) {
            text.append(segment.changed() ? REVERSED : "")
                    .append(Printable.of(segment.text()))
                    .append(segment.changed() ? UPRIGHT : "");
        }
        write(colour(tag), text.toString());
    }

    /** A line of which something is another. */
    void changed(String text) {
        write(YELLOW, "~" + Printable.of(text));
    }

    private void write(String colour, String printable) {
        boolean styled = style.colour() && !colour.isEmpty();
        out.append(styled ? colour : "")
                .append(printable)
                .append(styled ? RESET : "")
                .append('\n');
    }

    static String cut(String text, int width) {
        return text.length() <= width || text.codePointCount(0, text.length()) <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
    }

    private static String sign(Tag tag) {
        return switch (tag) {
            case EQUAL -> " ";
            case REMOVED -> "-";
            case ADDED -> "+";
        };
    }

    private static String colour(Tag tag) {
        return switch (tag) {
            case EQUAL -> NONE;
            case REMOVED -> RED;
            case ADDED -> GREEN;
        };
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
