package dev.cellar.tracking.filter;

import dev.cellar.tracking.filter.Condition.All;
import dev.cellar.tracking.filter.Condition.Any;
import dev.cellar.tracking.filter.Condition.Not;
import dev.cellar.tracking.filter.Condition.Test;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary filters of every form that there is. */
final class Filters {
    private static final int NESTED = 3;

    private Filters() {}

    static Arbitrary<RunFilter> any() {
        Arbitrary<List<Order>> order = Combinators.combine(fields(), Arbitraries.of(true, false))
                .as(Order::new)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(conditions(NESTED).injectNull(0.1), order).as(RunFilter::new);
    }

    private static Arbitrary<Condition> conditions(int deep) {
        Arbitrary<Condition> tests = fields().flatMap(Filters::tests);
        if (deep == 0) {
            return tests;
        }
        Arbitrary<Condition> inner = conditions(deep - 1);
        Arbitrary<List<Condition>> several = inner.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(tests, several.map(All::new), several.map(Any::new), inner.map(Not::new));
    }

    private static Arbitrary<Field> fields() {
        Arbitrary<String> odd = Arbitraries.strings().ofMinLength(1).ofMaxLength(8);
        Arbitrary<String> plain = Arbitraries.of("auc", "val/auc", "lr", "and", "точность", "精度", "5 fold", "a`b", ".");
        Arbitrary<Field> named = Combinators.combine(
                        Arbitraries.of(Named.Group.values()), Arbitraries.oneOf(odd, plain))
                .as(Named::new);
        return Arbitraries.oneOf(Arbitraries.of(Attribute.values()), named);
    }

    private static Arbitrary<Condition> tests(Field field) {
        List<Operator> operators =
                List.of(Operator.values()).stream().filter(field.type()::takes).toList();
        return Arbitraries.of(operators).flatMap(operator -> tests(field, operator));
    }

    private static Arbitrary<Condition> tests(Field field, Operator operator) {
        int most = operator == Operator.IN ? 4 : 1;
        Arbitrary<List<Value>> values = operator == Operator.IS_NULL
                ? Arbitraries.just(List.of())
                : values(field.type(), operator).list().ofMinSize(1).ofMaxSize(most);
        Arbitrary<Boolean> negated = operator.isNegatable() ? Arbitraries.of(true, false) : Arbitraries.just(false);
        return Combinators.combine(negated, values).as((not, list) -> new Test(field, operator, not, list));
    }

    private static Arbitrary<Value> values(FieldType type, Operator operator) {
        Arbitrary<Value> numbers = Arbitraries.doubles().map(Value.Numeric::new);
        Arbitrary<Value> texts = Arbitraries.strings().ofMaxLength(10).map(Value.Text::new);
        return switch (type) {
            case TEXT -> texts;
            case NUMBER -> numbers;
            case TEXT_OR_NUMBER -> operator.isOnText() ? texts : Arbitraries.oneOf(numbers, texts);
            case TIME ->
                Arbitraries.of("2026-11-01", "3 days ago", "2026-11-01 14:30").map(Value.Text::new);
            case DURATION ->
                Arbitraries.oneOf(numbers, Arbitraries.of("90 s", "1h 30m").map(Value.Text::new));
            case STATUS -> Arbitraries.of("finished", "RUNNING").map(Value.Text::new);
        };
    }
}
