package dev.cellar.tracking.filter;

import java.util.Locale;

/**
 * A piece of a filter's text.
 *
 * @param text the word, the symbol, the number as written, or what stood within quotes
 * @param column where it begins, from 1
 */
record Token(Kind kind, String text, int column) {
    private static final int SHOWN = 30;

    enum Kind {
        WORD,
        NUMBER,
        /** In single or double quotes. */
        TEXT,
        /** In backticks. */
        NAME,
        SYMBOL,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(word);
    }

    /** For a message: one line, cut. */
    String shown() {
        if (kind == Kind.END) {
            return "the end";
        }
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
        String cut = line.codePointCount(0, line.length()) > SHOWN
                ? line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…"
                : line;
        return switch (kind) {
            case NAME -> "`" + cut + "`";
            case TEXT -> "'" + cut + "'";
            default -> cut;
        };
    }
}
