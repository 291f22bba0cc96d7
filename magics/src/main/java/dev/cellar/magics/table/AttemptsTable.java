package dev.cellar.magics.table;

import dev.cellar.magics.text.Table;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of a run with their params and metrics, a column each; the best by the run's goal has a star. As it is shown,
 * it has no more columns than a person can read across: those whose values differ come first.
 */
public final class AttemptsTable {
    private static final String BEST = " ★";
    /** Of params, and of metrics. */
    private static final int MOST_COLUMNS = 6;

    private final Values values;
    private final List<Attempt> attempts;
    private final int leftOut;
    private final Map<String, Integer> counts = new HashMap<>();
    private final boolean named;
    private final Set<String> params;
    private final Set<String> metrics;
    private final @Nullable Goal goal;
    private final Optional<Attempt> best;

    private AttemptsTable(TrackingStore store, Run run, Values values) {
        this.values = values;
        this.attempts = store.attempts(run.id());
        this.goal = run.goal();
        this.best = Optional.ofNullable(goal).flatMap(judged -> judged.best(attempts));
        this.named = attempts.stream().anyMatch(attempt -> !attempt.name().isEmpty());
        Set<String> allParams = names(attempts, Attempt::params);
        Set<String> allMetrics = goalFirst(names(attempts, Attempt::metrics), goal);
        this.params = columns(allParams, Attempt::params);
        this.metrics = columns(allMetrics, Attempt::metrics);
        this.leftOut = allParams.size() + allMetrics.size() - params.size() - metrics.size();
        for (Execution execution : store.executions(run.id())) {
            if (execution.executionCount() != null) {
                counts.put(execution.id(), execution.executionCount());
            }
        }
    }

    /** One row an attempt, in their order. */
    public static AttemptsTable of(TrackingStore store, Run run, Values values) {
        return new AttemptsTable(store, run, values);
    }

    /** How many params and metrics have no column; none where all values are shown exactly. */
    public int leftOut() {
        return leftOut;
    }

    /** Those that have a column, in their order: the goal and what differs before what does not. */
    private Set<String> columns(Set<String> names, Function<Attempt, Map<String, ?>> of) {
        if (values == Values.EXACT || names.size() <= MOST_COLUMNS) {
            return names;
        }
        Set<String> kept = Stream.concat(
                        names.stream().filter(name -> isGoal(name) || differs(name, of)), names.stream())
                .distinct()
                .limit(MOST_COLUMNS)
                .collect(Collectors.toSet());
        Set<String> ordered = new LinkedHashSet<>(names);
        ordered.retainAll(kept);
        return ordered;
    }

    private boolean isGoal(String metric) {
        return goal != null && goal.metric().equals(metric);
    }

    private boolean differs(String name, Function<Attempt, Map<String, ?>> of) {
        return attempts.stream()
                        .map(attempt -> Optional.ofNullable(of.apply(attempt).get(name)))
                        .distinct()
                        .count()
                > 1;
    }

    /** The table itself. */
    public Table table() {
        Table.Builder table = Table.builder().right("Attempt");
        if (named) {
            table.left("Name");
        }
        table.right("Cell");
        params.forEach(table::right);
        metrics.forEach(table::right);
        table.right(values.heading("Took", "s")).right(values.heading("Peak", "bytes"));
        table.left(values == Values.EXACT ? "Status" : "").right("Version");
        attempts.forEach(attempt -> table.row(row(attempt).toArray(String[]::new)));
        return table.build();
    }

    private List<String> row(Attempt attempt) {
        List<String> row = new ArrayList<>();
        row.add(String.valueOf(attempt.number()));
        if (named) {
            row.add(attempt.name());
        }
        Integer count = counts.get(attempt.executionId());
        row.add(count == null ? "" : values.cell(count));
        params.forEach(name -> row.add(values.text(attempt.params().getOrDefault(name, ""))));
        metrics.forEach(name -> row.add(metric(attempt, name)));
        row.add(values.nanos(attempt.durationNanos()));
        row.add(
                attempt.resources() == null
                        ? ""
                        : values.bytes(attempt.resources().peakRssBytes()));
        row.add(status(attempt.status()));
        row.add(attempt.version() == null ? "" : values.version(attempt.version()));
        return row;
    }

    private String metric(Attempt attempt, String name) {
        Double value = attempt.metrics().get(name);
        if (value == null) {
            return "";
        }
        boolean stands = isGoal(name)
                && attempts.size() > 1
                && best.filter(attempt::equals).isPresent();
        return values.number(value) + (stands ? values.mark(BEST) : "");
    }

    private String status(ExecutionStatus status) {
        if (values == Values.EXACT) {
            return status.name();
        }
        return status == ExecutionStatus.OK ? "✓" : "✗";
    }

    private static Set<String> names(List<Attempt> attempts, Function<Attempt, Map<String, ?>> values) {
        Set<String> names = new TreeSet<>();
        attempts.forEach(attempt -> names.addAll(values.apply(attempt).keySet()));
        return names;
    }

    private static Set<String> goalFirst(Set<String> names, @Nullable Goal goal) {
        Set<String> ordered = new LinkedHashSet<>();
        if (goal != null && names.contains(goal.metric())) {
            ordered.add(goal.metric());
        }
        ordered.addAll(names);
        return ordered;
    }
}
