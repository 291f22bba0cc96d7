package dev.cellar.tracking.filter;

import dev.cellar.tracking.filter.Condition.Test;
import dev.cellar.tracking.filter.Token.Kind;
import dev.cellar.tracking.internal.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one comparison: a field, an operator, values that fit the field. */
final class ComparisonParser {
    private static final int MOST_VALUES = 10_000;
    private static final List<String> ATTRIBUTES =
            Stream.of(Attribute.values()).map(Attribute::word).toList();
    private static final String OPERATORS = "an operator (= != < <= > >= in like contains under is)";

    private final Tokens tokens;
    private int values;

    ComparisonParser(Tokens tokens) {
        this.tokens = tokens;
    }

    Test comparison() {
        Field field = field();
        Token at = tokens.peek();
        if (tokens.takeWord("is")) {
            return presence(field);
        }
        boolean not = tokens.takeWord("not");
        Token sign = tokens.peek();
        Operator operator =
                operator(sign, not).orElseThrow(() -> tokens.expected(not ? "in, like, contains or under" : OPERATORS));
        if (!field.type().takes(operator)) {
            throw new FilterException(
                    at.column(),
                    FilterText.of(field) + " is compared by " + field.type().operatorWords() + ", not by "
                            + sign.shown());
        }
        tokens.next();
        boolean negated = not || sign.isSymbol("!=") || sign.isSymbol("<>");
        List<Value> list = operator == Operator.IN ? list(field) : List.of(value(field, operator));
        return new Test(field, operator, negated, list);
    }

    private Test presence(Field field) {
        boolean negated = tokens.takeWord("not");
        if (!tokens.takeWord("null")) {
            throw tokens.expected(negated ? "'null'" : "'null' or 'not null'");
        }
        return new Test(field, Operator.IS_NULL, negated, List.of());
    }

    private static Optional<Operator> operator(Token token, boolean negated) {
        if (token.is(Kind.SYMBOL) && !negated) {
            return switch (token.text()) {
                case "=", "==", "!=", "<>" -> Optional.of(Operator.EQUALS);
                case "<" -> Optional.of(Operator.LESS);
                case "<=" -> Optional.of(Operator.AT_MOST);
                case ">" -> Optional.of(Operator.MORE);
                case ">=" -> Optional.of(Operator.AT_LEAST);
                default -> Optional.empty();
            };
        }
        return Stream.of(Operator.IN, Operator.LIKE, Operator.CONTAINS, Operator.UNDER)
                .filter(operator -> token.isWord(operator.word()))
                .findFirst();
    }

    Field field() {
        Token token = tokens.peek();
        if (!token.is(Kind.WORD)) {
            throw tokens.expected("a field such as metrics.auc, params.lr or status");
        }
        tokens.next();
        String word = token.text();
        int dot = word.indexOf('.');
        if (dot < 0) {
            return Attribute.of(word).orElseThrow(() -> unknown(token));
        }
        Named.Group group = Named.Group.of(word.substring(0, dot)).orElseThrow(() -> unknown(token));
        String name = dot == word.length() - 1 ? quotedName(token) : word.substring(dot + 1);
        return new Named(group, name);
    }

    private String quotedName(Token group) {
        Token name = tokens.peek();
        boolean follows = (name.is(Kind.NAME) || name.is(Kind.TEXT))
                && name.column()
                        == group.column()
                                + group.text().codePointCount(0, group.text().length());
        if (!follows || name.text().isEmpty()) {
            throw tokens.expected("a name right after " + group.text());
        }
        return tokens.next().text();
    }

    private static FilterException unknown(Token token) {
        String word = token.text();
        int dot = word.indexOf('.');
        String group = dot < 0 ? word : word.substring(0, dot);
        List<String> groups =
                Stream.of(Named.Group.values()).map(Named.Group::word).toList();
        Optional<String> near = dot < 0
                ? Nearest.to(word, ATTRIBUTES)
                : Nearest.to(group, groups).map(known -> known + word.substring(dot));
        String fields = groups.stream().map(known -> known + ".NAME").collect(Collectors.joining(", ")) + ", "
                + String.join(", ", ATTRIBUTES);
        return new FilterException(
                token.column(),
                "there is no field " + token.shown()
                        + near.map(known -> "; did you mean " + known + "?").orElse("; there are " + fields));
    }

    private List<Value> list(Field field) {
        if (!tokens.takeSymbol("(")) {
            throw tokens.expected("a list such as ('a', 'b')");
        }
        List<Value> list = new ArrayList<>();
        do {
            list.add(value(field, Operator.IN));
        } while (tokens.takeSymbol(","));
        if (!tokens.takeSymbol(")")) {
            throw tokens.expected("a comma or )");
        }
        return list;
    }

    private Value value(Field field, Operator operator) {
        Token token = tokens.peek();
        Value value = literal(token);
        Optional<String> expected = field.type().expectedInsteadOf(value, operator);
        if (expected.isPresent()) {
            throw tokens.expected(expected.get());
        }
        if (++values > MOST_VALUES) {
            throw new FilterException(token.column(), "a filter takes " + MOST_VALUES + " values");
        }
        tokens.next();
        return value;
    }

    private Value literal(Token token) {
        if (token.is(Kind.TEXT)) {
            return new Value.Text(token.text());
        }
        if (token.is(Kind.WORD)) {
            throw tokens.expected("a number or a text in quotes ('" + token.text() + "'?)");
        }
        double number = token.is(Kind.NUMBER) ? Double.parseDouble(token.text()) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw tokens.expected("a number or a text in quotes");
        }
        return new Value.Numeric(number);
    }
}
