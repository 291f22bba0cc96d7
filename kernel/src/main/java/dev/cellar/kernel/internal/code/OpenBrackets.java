package dev.cellar.kernel.internal.code;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the brackets that code leaves open, outside of texts and comments. */
final class OpenBrackets {
    private static final Pattern TOKEN = Pattern.compile(
            "//[^\\n]*|/\\*(?s:.*?)(?:\\*/|$)|\"\"\"(?s:.*?)(?:\"\"\"|$)|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'"
                    + "|[{(\\[]|[])}]");

    private OpenBrackets() {}

    static int count(String code) {
        int open = 0;
        Matcher tokens = TOKEN.matcher(code);
        while (tokens.find()) {
            String token = tokens.group();
            if (token.length() == 1) {
                open = "{([".contains(token) ? open + 1 : Math.max(0, open - 1);
            }
        }
        return open;
    }
}
