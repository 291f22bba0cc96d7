package dev.cellar.kernel.internal.shell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a piece of source the code begins: JShell counts the lines of a snippet from its first token. */
final class SnippetText {
    private static final Pattern LEADING = Pattern.compile("(?:\\s|//[^\\n]*(?:\\n|$)|/\\*(?s:.*?)\\*/)*+");

    private SnippetText() {}

    /** The offset of the first token, behind white space and comments; the length when there is none. */
    static int firstToken(String source) {
        Matcher leading = LEADING.matcher(source);
        return leading.lookingAt() ? leading.end() : 0;
    }
}
