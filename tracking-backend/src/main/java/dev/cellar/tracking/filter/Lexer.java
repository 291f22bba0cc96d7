package dev.cellar.tracking.filter;

import dev.cellar.tracking.filter.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a filter's text into tokens. */
final class Lexer {
    static final String WORD = "[\\p{L}_][\\p{L}\\p{M}\\p{N}_./:@-]*+";

    private static final Pattern TOKEN = Pattern.compile("(?<word>" + WORD + ")"
            + "|(?<number>[-+]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][-+]?\\d++)?)"
            + "|(?<symbol><=|>=|!=|<>|==|[=<>(),])");
    private static final String QUOTES = "'\"`";

    private final String text;
    private final Matcher matcher;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int column = 1;

    Lexer(String text) {
        this.text = text;
        this.matcher = TOKEN.matcher(text);
    }

    /** The tokens, and an end. */
    List<Token> tokens() {
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                moveTo(at + Character.charCount(character));
            } else if (QUOTES.indexOf(character) >= 0) {
                quoted((char) character);
            } else {
                plain(character);
            }
        }
        tokens.add(new Token(Kind.END, "", column));
        return tokens;
    }

    private void plain(int character) {
        if (!matcher.find(at) || matcher.start() != at) {
            throw new FilterException(
                    column, "'" + Character.toString(character) + "' has no meaning here; put odd names in backticks");
        }
        Kind kind =
                matcher.group("word") != null ? Kind.WORD : matcher.group("number") != null ? Kind.NUMBER : Kind.SYMBOL;
        tokens.add(new Token(kind, matcher.group(), column));
        moveTo(matcher.end());
    }

    private void quoted(char quote) {
        StringBuilder content = new StringBuilder();
        int from = at + 1;
        while (true) {
            int end = text.indexOf(quote, from);
            if (end < 0) {
                throw new FilterException(column, "there is no " + quote + " that closes this one");
            }
            content.append(text, from, end);
            boolean doubled = end + 1 < text.length() && text.charAt(end + 1) == quote;
            if (!doubled) {
                tokens.add(new Token(quote == '`' ? Kind.NAME : Kind.TEXT, content.toString(), column));
                moveTo(end + 1);
                return;
            }
            content.append(quote);
            from = end + 2;
        }
    }

    private void moveTo(int end) {
        column += text.codePointCount(at, end);
        at = end;
    }
}
