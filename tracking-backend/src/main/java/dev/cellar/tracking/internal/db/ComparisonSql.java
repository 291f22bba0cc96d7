package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.filter.Condition.Test;
import dev.cellar.tracking.filter.DurationText;
import dev.cellar.tracking.filter.FieldType;
import dev.cellar.tracking.filter.Operator;
import dev.cellar.tracking.filter.TimeText;
import dev.cellar.tracking.filter.Value;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what is asked of a value that is there, as SQL. */
final class ComparisonSql {
    private static final double SECOND = 1e9;

    private final SqlText sql;
    private final Clock clock;

    ComparisonSql(SqlText sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Adds the comparison.
     *
     * @param text where the value is as a text, or as whatever it is where it is nothing else
     * @param number where it is as a number, and as a text if it is none
     */
    void add(Test test, String text, String number) {
        if (test.negated()) {
            sql.add("NOT ");
        }
        sql.add("(");
        Value first = test.values().get(0);
        switch (test.operator()) {
            case LIKE -> sql.add(text + " LIKE ?", text(first));
            case CONTAINS -> sql.add("instr(" + text + ", ?) > 0", text(first));
            case UNDER -> under(text, text(first));
            default -> ordered(test, text, number);
        }
        sql.add(")");
    }

    /** The path itself, or between {@code path/} and what comes right after all that begins so. */
    private void under(String column, String path) {
        String branch = path.replaceFirst("/+$", "");
        sql.add(
                column + " = ? OR " + column + " >= ? AND " + column + " < ?",
                branch,
                branch + "/",
                branch + (char) ('/' + 1));
    }

    private void ordered(Test test, String text, String number) {
        FieldType type = test.field().type();
        Value first = test.values().get(0);
        switch (type) {
            case TIME ->
                time(test.operator(), text, TimeText.read(text(first), clock).orElseThrow());
            case DURATION -> sql.add(text + sign(test.operator()) + "?", nanos(first));
            case STATUS -> sql.add(text + " IN ").list(statuses(test.values()));
            case NUMBER -> sql.add(text + sign(test.operator())).list(plain(test.values()));
            case TEXT -> sql.add(text + sign(test.operator())).list(plain(test.values()));
            case TEXT_OR_NUMBER -> textOrNumber(test, text, number);
        }
    }

    private void textOrNumber(Test test, String text, String number) {
        List<Object> texts = new ArrayList<>();
        List<Object> numbers = new ArrayList<>();
        for (Value value : test.values()) {
            (value instanceof Value.Text ? texts : numbers).add(plain(value));
        }
        if (!texts.isEmpty()) {
            sql.add(text + sign(test.operator())).list(texts);
        }
        if (!numbers.isEmpty()) {
            sql.add((texts.isEmpty() ? "" : " OR ") + "typeof(" + number + ") <> 'text' AND " + number
                            + sign(test.operator()))
                    .list(numbers);
        }
    }

    private void time(Operator operator, String column, TimeText.Span span) {
        long from = nanos(span.from());
        long until = nanos(span.until());
        switch (operator) {
            case LESS -> sql.add(column + " < ?", from);
            case AT_MOST -> sql.add(column + " < ?", until);
            case MORE -> sql.add(column + " >= ?", until);
            case AT_LEAST -> sql.add(column + " >= ?", from);
            default -> sql.add(column + " >= ? AND " + column + " < ?", from, until);
        }
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case LESS -> " < ";
            case AT_MOST -> " <= ";
            case MORE -> " > ";
            case AT_LEAST -> " >= ";
            case IN -> " IN ";
            default -> " = ";
        };
    }

    private static List<Object> plain(List<Value> values) {
        return values.stream().map(ComparisonSql::plain).toList();
    }

    private static Object plain(Value value) {
        return value instanceof Value.Text text ? text.value() : (Object) ((Value.Numeric) value).value();
    }

    private static String text(Value value) {
        return ((Value.Text) value).value();
    }

    private static List<String> statuses(List<Value> values) {
        return values.stream()
                .map(value -> text(value).toUpperCase(Locale.ROOT))
                .toList();
    }

    private static Object nanos(Value value) {
        return value instanceof Value.Text text
                ? (Object) DurationText.read(text.value())
                        .map(ComparisonSql::nanos)
                        .orElseThrow()
                : ((Value.Numeric) value).value() * SECOND;
    }

    private static long nanos(Duration duration) {
        return saturated(duration.getSeconds(), duration.getNano());
    }

    private static long nanos(Instant instant) {
        return saturated(instant.getEpochSecond(), instant.getNano());
    }

    /** Times and durations past what the database holds are compared as its last. */
    private static long saturated(long seconds, long nanos) {
        long most = Long.MAX_VALUE / (long) SECOND - 1;
        return Math.max(-most, Math.min(most, seconds)) * (long) SECOND + nanos;
    }
}
