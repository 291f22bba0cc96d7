package dev.cellar.cli.output;

import dev.cellar.magics.text.Humanise;
import dev.cellar.magics.text.Table;
import dev.cellar.tracking.compare.Comparison;
import dev.cellar.tracking.compare.MetricRow;
import dev.cellar.tracking.compare.ParamRow;
import dev.cellar.tracking.compare.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A comparison for people: a column for each run or attempt, a row for each param, metric and cost. */
public final class ComparisonTable {
    private static final String DIFFERS = "≠";
    private static final String BEST = " ★";
    private static final String NONE = "·";

    private final Comparison comparison;
    private final Table.Builder table = Table.builder().left("").left("");

    private ComparisonTable(Comparison comparison) {
        this.comparison = comparison;
    }

    public static Table of(Comparison comparison) {
        return new ComparisonTable(comparison).build();
    }

    private Table build() {
        comparison.subjects().forEach(subject -> table.right(title(subject)));
        comparison.params().forEach(this::add);
        comparison.metrics().forEach(this::add);
        cost("took", subject -> subject.cost().durationNanos(), nanos -> Humanise.duration(Duration.ofNanos(nanos)));
        cost("peak memory", subject -> subject.cost().peakRssBytes(), Humanise::bytes);
        return table.build();
    }

    private static String title(Subject subject) {
        return subject.standsFor() == null
                ? subject.label()
                : subject.label() + " (attempt " + subject.standsFor() + ")";
    }

    private void add(ParamRow row) {
        add(row.differs(), row.name(), subject -> {
            String value = row.values().get(subject);
            return value == null ? NONE : value;
        });
    }

    private void add(MetricRow row) {
        add(row.differs(), row.name(), subject -> cell(row, subject));
    }

    private static String cell(MetricRow row, int subject) {
        Double value = row.values().get(subject);
        if (value == null) {
            return NONE;
        }
        OptionalDouble delta = row.delta(subject);
        return Humanise.number(value)
                + (delta.isPresent() && delta.getAsDouble() != 0 ? " (" + signed(delta.getAsDouble()) + ")" : "")
                + (row.isBest(subject) ? BEST : "");
    }

    private static String signed(double delta) {
        return (delta > 0 ? "+" : "−") + Humanise.number(Math.abs(delta));
    }

    private void cost(String name, Function<Subject, Long> amount, Function<Long, String> words) {
        List<Long> amounts = comparison.subjects().stream().map(amount).toList();
        if (amounts.stream().anyMatch(known -> known >= 0)) {
            add(false, name, subject -> amounts.get(subject) < 0 ? NONE : words.apply(amounts.get(subject)));
        }
    }

    private void add(boolean differs, String name, Function<Integer, String> cell) {
        List<String> row = new ArrayList<>(List.of(differs ? DIFFERS : "", name));
        for (int i = 0; i < comparison.subjects().size(); i++) {
            row.add(cell.apply(i));
        }
        table.row(row.toArray(String[]::new));
    }
}
