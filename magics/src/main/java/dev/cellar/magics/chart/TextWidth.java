package dev.cellar.magics.chart;

import dev.cellar.magics.text.DisplayWidth;

/** How many pixels a text takes, about: which font a viewer has is not known, so this is on the safe side. */
final class TextWidth {
    static final int FONT_SIZE = 12;
    private static final double COLUMN = 0.57;

    private TextWidth() {}

    static double of(String text) {
        return of(text, FONT_SIZE);
    }

    static double of(String text, int fontSize) {
        return DisplayWidth.of(text) * COLUMN * fontSize;
    }

    /** The text, shortened if it would take more pixels. */
    static String cut(String text, double pixels, int fontSize) {
        return DisplayWidth.cut(text, (int) (pixels / (COLUMN * fontSize)));
    }
}
