package dev.cellar.kernel.internal.code;

import java.util.regex.Pattern;

/** Javadoc comments as text that reads well in a tooltip. */
final class JavadocText {
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+([^{}]*)}");
    private static final Pattern PARAGRAPH = Pattern.compile("(?i)\\s*</?(p|ul|ol|pre|li|h\\d|table|tr)\\b[^>]*>\\s*");
    private static final Pattern MARKUP = Pattern.compile("</?\\w[^>]*>");

    private JavadocText() {}

    static String plain(String javadoc) {
        String text = INLINE_TAG.matcher(javadoc).replaceAll("$1");
        text = PARAGRAPH.matcher(text).replaceAll("\n");
        text = MARKUP.matcher(text).replaceAll("");
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .strip();
    }
}
