package dev.cellar.tracking.filter;

import dev.cellar.tracking.filter.Condition.All;
import dev.cellar.tracking.filter.Condition.Any;
import dev.cellar.tracking.filter.Condition.Not;
import dev.cellar.tracking.filter.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads a filter by recursive descent, down to a depth that no filter of a person's reaches. Used once. */
final class FilterParser {
    private static final String OPEN = "(";
    private static final int DEEPEST = 100;
    /** SQLite takes expressions up to 1000 deep, and a chain of conditions is as deep as it is long. */
    private static final int MOST_COMPARISONS = 250;

    private final Tokens tokens;
    private final ComparisonParser comparisons;
    private int depth;
    private int count;

    FilterParser(List<Token> tokens) {
        this.tokens = new Tokens(tokens);
        this.comparisons = new ComparisonParser(this.tokens);
    }

    RunFilter filter() {
        boolean bare = tokens.peek().is(Kind.END) || tokens.peek().isWord("order");
        Condition condition = bare ? null : or();
        List<Order> order = tokens.takeWord("order") ? order() : List.of();
        if (!tokens.peek().is(Kind.END)) {
            throw tokens.expected(order.isEmpty() ? "'and', 'or' or 'order by'" : "a comma or the end");
        }
        return new RunFilter(condition, order);
    }

    private Condition or() {
        return chain(this::and, "or", Any::new);
    }

    private Condition and() {
        return chain(this::not, "and", All::new);
    }

    private Condition chain(Supplier<Condition> part, String word, Function<List<Condition>, Condition> join) {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (tokens.takeWord(word));
        return parts.size() == 1 ? parts.get(0) : join.apply(parts);
    }

    private Condition not() {
        Token token = tokens.peek();
        if (!token.isWord("not") && !token.isSymbol(OPEN)) {
            if (++count > MOST_COMPARISONS) {
                throw new FilterException(
                        token.column(), "a filter takes " + MOST_COMPARISONS + " comparisons; try 'in' for some");
            }
            return comparisons.comparison();
        }
        if (++depth > DEEPEST) {
            throw new FilterException(token.column(), "this is nested more than " + DEEPEST + " deep");
        }
        tokens.next();
        Condition condition = token.isSymbol(OPEN) ? bracketed() : new Not(not());
        depth--;
        return condition;
    }

    private Condition bracketed() {
        Condition condition = or();
        if (!tokens.takeSymbol(")")) {
            throw tokens.expected("'and', 'or' or )");
        }
        return condition;
    }

    private List<Order> order() {
        if (!tokens.takeWord("by")) {
            throw tokens.expected("'by'");
        }
        List<Order> order = new ArrayList<>();
        do {
            Field field = comparisons.field();
            boolean descending = tokens.takeWord("desc");
            if (!descending) {
                tokens.takeWord("asc");
            }
            order.add(new Order(field, descending));
        } while (tokens.takeSymbol(","));
        return order;
    }
}
