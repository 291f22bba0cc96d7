package dev.cellar.magics.text;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many columns of a terminal a text takes: two for Chinese, Japanese and Korean characters and for emoji, none for
 * combining marks. After Unicode's East Asian Width (UAX #11) and grapheme clusters (UAX #29).
 */
public final class DisplayWidth {
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final int EMOJI_PRESENTATION = 0xFE0F;
    private static final String ELLIPSIS = "…";

    /** Starts and ends of the ranges that are wide, ascending. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x26AA, 0x26AB,
        0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA,
        0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0x33FF,
        0x3400, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF01, 0xFF60,
        0xFFE0, 0xFFE6, 0x16FE0, 0x18CFF, 0x1AFF0, 0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E,
        0x1F191, 0x1F19A, 0x1F1E6, 0x1F202, 0x1F210, 0x1F23B, 0x1F240, 0x1F248, 0x1F250, 0x1F251, 0x1F260, 0x1F265,
        0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F7E0, 0x1F7EB, 0x1F90C, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private DisplayWidth() {}

    public static int of(String text) {
        if (isPlain(text)) {
            return text.length();
        }
        int width = 0;
        Matcher clusters = CLUSTER.matcher(text);
        while (clusters.find()) {
            width += ofCluster(clusters.group());
        }
        return width;
    }

    /** The text if it fits, else its beginning and an ellipsis; never cut inside a character that people see as one. */
    public static String cut(String text, int width) {
        if (width <= 0) {
            return "";
        }
        if (text.length() * 2 <= width || of(text) <= width) {
            return text;
        }
        if (isPlain(text)) {
            return text.substring(0, width - 1) + ELLIPSIS;
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        Matcher clusters = CLUSTER.matcher(text);
        while (clusters.find()) {
            used += ofCluster(clusters.group());
            if (used > width - 1) {
                break;
            }
            kept.append(clusters.group());
        }
        return kept.append(ELLIPSIS).toString();
    }

    /** Spaces behind the text up to the width. */
    public static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** Spaces before the text up to the width. */
    public static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /** Latin and Cyrillic letters, digits and signs, one column each: what most of a long listing is made of. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= ' ' && c < 0x7F) || (c > 0xAD && c < 0x300) || (c >= 0x400 && c < 0x483);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static int ofCluster(String cluster) {
        if (cluster.indexOf(EMOJI_PRESENTATION) >= 0) {
            return 2;
        }
        return cluster.codePoints().map(DisplayWidth::ofCodePoint).max().orElse(0);
    }

    private static int ofCodePoint(int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> {
                return 0;
            }
            default -> {
                int place = Arrays.binarySearch(WIDE, codePoint);
                boolean wide = place >= 0 || (-place - 1) % 2 == 1;
                return wide ? 2 : 1;
            }
        }
    }
}
