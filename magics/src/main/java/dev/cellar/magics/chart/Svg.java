package dev.cellar.magics.chart;

import dev.cellar.magics.card.Html;
import dev.cellar.magics.text.SingleLine;

/** Writes SVG elements, everything from outside escaped, coordinates in tenths of a pixel. Not thread-safe. */
final class Svg {
    private final StringBuilder xml = new StringBuilder(4096);

    /** Text on one line, safe in elements and attributes; what XML does not allow becomes the replacement character. */
    static String escape(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        SingleLine.of(text)
                .codePoints()
                .forEach(c -> allowed.appendCodePoint(
                        Character.isSurrogate((char) c) && c < 0x10000 || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c));
        return Html.escape(allowed.toString());
    }

    /** Where a text stands relative to its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    Svg text(double x, double y, Anchor anchor, String text) {
        return text(x, y, anchor, "", text);
    }

    /**
     * Adds a text.
     *
     * @param attributes further ones, safe already, each after a space
     */
    Svg text(double x, double y, Anchor anchor, String attributes, String text) {
        xml.append("<text x=\"");
        number(x).xml.append("\" y=\"");
        number(y).xml.append('"');
        if (anchor != Anchor.START) {
            xml.append(" text-anchor=\"")
                    .append(anchor == Anchor.END ? "end" : "middle")
                    .append('"');
        }
        xml.append(attributes).append('>').append(escape(text)).append("</text>");
        return this;
    }

    /** Adds a path; nothing where there is none to draw. */
    Svg path(CharSequence data, String attributes) {
        if (!data.isEmpty()) {
            xml.append("<path d=\"").append(data).append('"').append(attributes).append("/>");
        }
        return this;
    }

    Svg rectangle(double x, double y, double width, double height, String attributes) {
        xml.append("<rect x=\"");
        number(x).xml.append("\" y=\"");
        number(y).xml.append("\" width=\"");
        number(width).xml.append("\" height=\"");
        number(height).xml.append('"').append(attributes).append("/>");
        return this;
    }

    /** Adds what was drawn elsewhere, further down. */
    Svg moved(double down, String body) {
        xml.append("<g transform=\"translate(0 ");
        number(down).xml.append(")\">").append(body).append("</g>");
        return this;
    }

    private Svg number(double value) {
        tenths(xml, value);
        return this;
    }

    /** Appends a coordinate as short as it can be. */
    static void tenths(StringBuilder to, double value) {
        long tenths = Math.round(value * 10);
        if (tenths < 0) {
            to.append('-');
            tenths = -tenths;
        }
        to.append(tenths / 10);
        if (tenths % 10 != 0) {
            to.append('.').append(tenths % 10);
        }
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
