package dev.cellar.kernel.internal.code;

/** Positions in a text: clients count code points, Java counts UTF-16 units. */
final class Cursor {
    private Cursor() {}

    /** The UTF-16 offset of a position counted in code points; one behind the text is its end. */
    static int toUtf16(String text, int codePoints) {
        int count = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.max(0, Math.min(codePoints, count)));
    }

    /** The position in code points of a UTF-16 offset. */
    static int toCodePoints(String text, int utf16) {
        return text.codePointCount(0, utf16);
    }
}
