package dev.cellar.tracking.filter;

import java.util.List;

/** The tokens from where a parser stands. Not thread-safe. */
final class Tokens {
    private final List<Token> tokens;
    private int at;

    /** @param tokens the last is an end, which is never passed */
    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        Token token = peek();
        if (!token.is(Token.Kind.END)) {
            at++;
        }
        return token;
    }

    boolean takeWord(String word) {
        return take(peek().isWord(word));
    }

    boolean takeSymbol(String symbol) {
        return take(peek().isSymbol(symbol));
    }

    private boolean take(boolean fits) {
        if (fits) {
            next();
        }
        return fits;
    }

    /** To be thrown: something else should stand here. */
    FilterException expected(String what) {
        return new FilterException(peek().column(), "expected " + what + ", found " + peek().shown());
    }
}
