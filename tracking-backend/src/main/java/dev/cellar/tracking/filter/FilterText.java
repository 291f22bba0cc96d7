package dev.cellar.tracking.filter;

import dev.cellar.tracking.filter.Condition.All;
import dev.cellar.tracking.filter.Condition.Any;
import dev.cellar.tracking.filter.Condition.Not;
import dev.cellar.tracking.filter.Condition.Test;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Writes filters so that they read back as the same tree. */
final class FilterText {
    private FilterText() {}

    static String of(RunFilter filter) {
        String condition = filter.condition() == null ? "" : of(filter.condition());
        String order = filter.order().stream()
                .map(by -> of(by.field()) + (by.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        return condition + (order.isEmpty() ? "" : (condition.isEmpty() ? "" : " ") + "order by " + order);
    }

    /** As it is written in a filter, odd names in backticks. */
    static String of(Field field) {
        if (field instanceof Attribute attribute) {
            return attribute.word();
        }
        Named named = (Named) field;
        String plain = named.group().word() + "." + named.name();
        return plain.matches(Lexer.WORD)
                ? plain
                : named.group().word() + ".`" + named.name().replace("`", "``") + "`";
    }

    private static String of(Condition condition) {
        if (condition instanceof All all) {
            return joined(all.conditions(), " and ");
        }
        if (condition instanceof Any any) {
            return joined(any.conditions(), " or ");
        }
        if (condition instanceof Not not) {
            return "not " + inner(not.condition());
        }
        return of((Test) condition);
    }

    private static String joined(List<Condition> conditions, String word) {
        return conditions.stream().map(FilterText::inner).collect(Collectors.joining(word));
    }

    private static String inner(Condition condition) {
        return condition instanceof Test test ? of(test) : "(" + of(condition) + ")";
    }

    private static String of(Test test) {
        String values = test.values().stream().map(FilterText::of).collect(Collectors.joining(", "));
        return of(test.field()) + " " + test.operator().text(test.negated())
                + switch (test.operator()) {
                    case IN -> " (" + values + ")";
                    case IS_NULL -> "";
                    default -> " " + values;
                };
    }

    private static String of(Value value) {
        if (value instanceof Value.Text text) {
            return "'" + text.value().replace("'", "''") + "'";
        }
        double number = ((Value.Numeric) value).value();
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? BigDecimal.valueOf((long) number).toString()
                : Double.toString(number);
    }
}
