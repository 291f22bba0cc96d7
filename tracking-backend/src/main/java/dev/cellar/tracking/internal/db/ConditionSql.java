package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.filter.Attribute;
import dev.cellar.tracking.filter.Condition;
import dev.cellar.tracking.filter.Condition.All;
import dev.cellar.tracking.filter.Condition.Any;
import dev.cellar.tracking.filter.Condition.Not;
import dev.cellar.tracking.filter.Condition.Test;
import dev.cellar.tracking.filter.Field;
import dev.cellar.tracking.filter.Named;
import dev.cellar.tracking.filter.Operator;
import java.time.Clock;
import java.util.List;

/**
 * Writes a condition as SQL over {@code runs r}. Every part is true or false, never NULL: so NOT turns it round, as {@link
 * Test} says.
 */
final class ConditionSql {
    private final SqlText sql;
    private final ComparisonSql comparison;

    /** @param clock what now is, and where */
    ConditionSql(SqlText sql, Clock clock) {
        this.sql = sql;
        this.comparison = new ComparisonSql(sql, clock);
    }

    void add(Condition condition) {
        if (condition instanceof All all) {
            join(all.conditions(), " AND ");
        } else if (condition instanceof Any any) {
            join(any.conditions(), " OR ");
        } else if (condition instanceof Not not) {
            sql.add("NOT (");
            add(not.condition());
            sql.add(")");
        } else {
            test((Test) condition);
        }
    }

    private void join(List<Condition> conditions, String word) {
        String between = "(";
        for (Condition condition : conditions) {
            sql.add(between);
            add(condition);
            between = word;
        }
        sql.add(")");
    }

    private void test(Test test) {
        if (test.field() instanceof Named named) {
            boolean missing = test.operator() == Operator.IS_NULL && !test.negated();
            sql.add(
                    (missing ? "NOT " : "") + "EXISTS (SELECT 1 FROM " + table(named)
                            + " v WHERE v.name = ? AND v.run = r.no AND v.value IS NOT NULL",
                    named.name());
            if (test.operator() != Operator.IS_NULL) {
                sql.add(" AND ");
                comparison.add(test, "v.value", "v.number");
            }
            sql.add(")");
            return;
        }
        String column = column((Attribute) test.field());
        if (test.operator() == Operator.IS_NULL) {
            sql.add(column + (test.negated() ? " IS NOT NULL" : " IS NULL"));
            return;
        }
        sql.add("(" + column + " IS NOT NULL AND ");
        comparison.add(test, column, column);
        sql.add(")");
    }

    /** What to sort by; NULL for a run that does not have the field. */
    void addKey(Field field) {
        if (field instanceof Named named) {
            String value = named.group() == Named.Group.METRICS ? "value" : "number";
            sql.add(
                    "(SELECT v." + value + " FROM " + table(named) + " v WHERE v.name = ? AND v.run = r.no)",
                    named.name());
        } else {
            sql.add(column((Attribute) field));
        }
    }

    private static String table(Named named) {
        return switch (named.group()) {
            case METRICS -> "run_metrics";
            case PARAMS -> "run_params";
            case TAGS -> "run_tags";
        };
    }

    private static String column(Attribute attribute) {
        return switch (attribute) {
            case ID -> "r.id";
            case PARENT -> "r.parent_id";
            case BASELINE -> "r.baseline_id";
            case PROJECT -> "r.project";
            case NAME -> "r.name";
            case NUMBER -> "r.number";
            case STATUS -> "r.status";
            case AUTHOR -> "r.author";
            case HOST -> "r.host";
            case STARTED -> "r.started_at";
            case ENDED -> "r.ended_at";
            case DURATION -> "(r.ended_at - r.started_at)";
            case NOTEBOOK -> "r.notebook_path";
            case HYPOTHESIS -> "r.hypothesis";
            case GOAL -> "r.goal_metric";
        };
    }
}
