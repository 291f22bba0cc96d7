package dev.cellar.magics.chart;

import java.util.List;

/**
 * How a series is told from the others: by colour, dash and the shape at its end. The colours are mid-tones that read on
 * white and on black alike, for an image cannot know the page's theme; they stay apart for people who see no difference
 * between red and green. With the dashes no two of {@value #DIFFERENT} series look the same.
 *
 * @param dash of the line, empty for none
 * @param shape path data of a mark around the origin
 */
record Ink(String colour, String dash, String shape) {
    /** Lightness at which grey text is as far from white as from the darkest page: 4.3 to 1 on both. */
    static final String TEXT = "#797979";

    static final int DIFFERENT = 20;

    /** Blue, orange, green, purple, brick. */
    static final List<String> COLOURS = List.of("#2a78d6", "#dd6b10", "#00967a", "#b0529b", "#a5442e");

    private static final List<String> DASHES = List.of("", "7 3", "2 3", "9 3 2 3");
    private static final List<String> SHAPES = List.of(
            "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
            "M-3.5 -3.5h7v7h-7z",
            "M0 -4.5l4.5 8h-9z",
            "M0 -5l5 5l-5 5l-5 -5z",
            "M0 4.5l4.5 -8h-9z");

    static Ink of(int series) {
        return new Ink(
                COLOURS.get(series % COLOURS.size()),
                DASHES.get(series % DASHES.size()),
                SHAPES.get(series % SHAPES.size()));
    }

    /** Attributes of the line. */
    String line() {
        return " fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"1.8\" stroke-linejoin=\"round\""
                + " stroke-linecap=\"round\"" + (dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"");
    }

    /** Draws the mark. */
    void mark(Svg svg, double x, double y) {
        StringBuilder at = new StringBuilder(" transform=\"translate(");
        Svg.tenths(at, x);
        at.append(' ');
        Svg.tenths(at, y);
        svg.path(shape, at.append(")\" fill=\"").append(colour).append('"').toString());
    }
}
