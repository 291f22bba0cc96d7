package dev.cellar.magics.table;

import dev.cellar.magics.text.Table;
import dev.cellar.tracking.compare.Comparison;
import dev.cellar.tracking.compare.MetricRow;
import dev.cellar.tracking.compare.ParamRow;
import dev.cellar.tracking.compare.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Runs and attempts side by side, a column each: params, then metrics, then what they cost. In the first column {@code ≠}
 * marks what differs; a star is the best by the goal, arrows are against the subject of reference.
 */
public final class ComparisonTable {
    private static final String DIFFERS = "≠";
    private static final String BEST = " ★";

    private final Comparison comparison;
    private final Values values;

    private ComparisonTable(Comparison comparison, Values values) {
        this.comparison = comparison;
        this.values = values;
    }

    public static Table of(Comparison comparison, Values values) {
        return new ComparisonTable(comparison, values).table();
    }

    private Table table() {
        Table.Builder table = values == Values.EXACT
                ? Table.builder().left("Kind")
                : Table.builder().left("");
        table.left("Name");
        comparison.subjects().forEach(subject -> table.right(subject.title()));
        comparison.params().forEach(param -> table.row(row(param)));
        comparison.metrics().forEach(metric -> table.row(row(metric)));
        table.row(cost(values.heading("Took", "s"), subject -> subject.cost().durationNanos(), true));
        table.row(
                cost(values.heading("Peak", "bytes"), subject -> subject.cost().peakRssBytes(), false));
        return table.build();
    }

    private String[] row(ParamRow param) {
        List<String> row = begin("param", param.name(), param.differs());
        param.values().forEach(value -> row.add(value == null ? "" : values.text(value)));
        return row.toArray(String[]::new);
    }

    private String[] row(MetricRow metric) {
        List<String> row = begin("metric", metric.name(), metric.differs());
        for (int i = 0; i < metric.values().size(); i++) {
            Double value = metric.values().get(i);
            row.add(value == null ? "" : number(metric, i, value));
        }
        return row.toArray(String[]::new);
    }

    private String number(MetricRow metric, int subject, double value) {
        StringBuilder text = new StringBuilder(values.number(value));
        if (metric.isBest(subject)) {
            text.append(values.mark(BEST));
        }
        metric.delta(subject).ifPresent(delta -> text.append(values.mark("  " + Change.of(delta))));
        return text.toString();
    }

    private String[] cost(String name, ToLongFunction<Subject> amount, boolean isTime) {
        List<String> row = begin("cost", name, false);
        for (Subject subject : comparison.subjects()) {
            long value = amount.applyAsLong(subject);
            row.add(isTime ? values.nanos(value) : values.bytes(value));
        }
        return row.toArray(String[]::new);
    }

    private List<String> begin(String kind, String name, boolean differs) {
        List<String> row = new ArrayList<>();
        row.add(values == Values.EXACT ? kind : differs ? DIFFERS : "");
        row.add(name);
        return row;
    }
}
