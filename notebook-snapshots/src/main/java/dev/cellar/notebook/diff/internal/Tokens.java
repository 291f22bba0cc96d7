package dev.cellar.notebook.diff.internal;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Splits a line into what is compared: names, numbers with their exponents, runs of white space, operators of a
 * programming language, and any other character alone. Of a text in quotes each word is one, so that a changed word does
 * not mark the whole text. Stateless.
 */
public final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}_$][\\p{L}\\p{M}\\p{N}_$]*"
            + "|" + Numbers.UNSIGNED
            + "|\\s+"
            + "|->|::|\\+\\+|--|&&|\\|\\||<<=?|>>>?=?|[-+*/%&|^!=<>]="
            + "|\\X");

    private Tokens() {}

    /** The tokens; joined they are the text again. */
    public static List<String> of(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
