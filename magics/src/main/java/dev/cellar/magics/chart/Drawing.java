package dev.cellar.magics.chart;

/**
 * A piece of SVG of a known size.
 *
 * @param width in pixels
 * @param height in pixels
 * @param label what it shows, for who cannot see it
 * @param body elements, all attributes of which are presentation attributes: style attributes are dropped by some viewers
 */
public record Drawing(int width, int height, String label, String body) {
    private static final String FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

    /** A document of its own. */
    public String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\"" + Svg.escape(label)
                + "\" font-family=\"" + FONT + "\" font-size=\"" + TextWidth.FONT_SIZE + "\" fill=\"" + Ink.TEXT
                + "\">" + body + "</svg>";
    }
}
