package dev.cellar.tracking.filter;

import java.util.List;

/** What a run must meet. A condition is true or false of a run, never unknown. Immutable. */
public sealed interface Condition {
    /** All of at least two. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = several(conditions);
        }
    }

    /** One of at least two. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = several(conditions);
        }
    }

    /** The opposite. */
    record Not(Condition condition) implements Condition {}

    /**
     * A comparison. A run that does not have the field meets none, negated or not, but {@code is null}: {@code params.lr !=
     * 0.1} speaks of runs that have an lr, {@code not params.lr = 0.1} of all others too.
     *
     * @param negated {@code !=}, {@code not in}, {@code is not null} …
     * @param values one, for {@code in} one or more, for {@code is null} none
     */
    record Test(Field field, Operator operator, boolean negated, List<Value> values) implements Condition {
        public Test {
            values = List.copyOf(values);
            FieldType type = field.type();
            if (!type.takes(operator) || !operator.takes(values.size()) || (negated && !operator.isNegatable())) {
                throw new IllegalArgumentException(field + " cannot be compared so: " + operator);
            }
            for (Value value : values) {
                type.expectedInsteadOf(value, operator).ifPresent(expected -> {
                    throw new IllegalArgumentException(field + " is compared with " + expected);
                });
            }
        }
    }

    private static List<Condition> several(List<Condition> conditions) {
        if (conditions.size() < 2) {
            throw new IllegalArgumentException("'and' and 'or' join two conditions or more");
        }
        return List.copyOf(conditions);
    }
}
