package dev.cellar.tracking.compare;

import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Dataset;
import dev.cellar.tracking.model.Environment;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Variables;
import dev.cellar.tracking.model.Version;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a run beside the document when a version was made: what its cells had left by then. A save stands for
 * the last execution before it. Read from a store, which is not needed afterwards; immutable.
 *
 * @param variables after the execution; null if they were not looked at
 * @param params in effect, those logged outside of any cell as the run left them
 * @param metrics the last value of each by then, those logged outside of any cell as the run left them
 * @param goal what the run is judged by
 * @param cell id of the executed cell, null for none
 * @param durationNanos of that cell, -1 if nothing was executed
 * @param resources that it used, null if not known
 * @param environment null if not known
 * @param datasets that were named by then, the last of each name and role
 */
public record VersionFacts(
        @Nullable Variables variables,
        Map<String, String> params,
        Map<String, Double> metrics,
        @Nullable Goal goal,
        @Nullable String cell,
        long durationNanos,
        @Nullable ResourceUse resources,
        @Nullable Environment environment,
        List<Dataset> datasets) {
    public VersionFacts {
        params = Map.copyOf(params);
        metrics = Map.copyOf(metrics);
        datasets = List.copyOf(datasets);
    }

    /** What the store knows. */
    public static VersionFacts of(TrackingStore store, Version version) {
        return lastExecuted(store, version)
                .map(executed -> of(store, executed, String.valueOf(executed.executionId())))
                .orElseGet(() ->
                        new VersionFacts(Variables.NONE, Map.of(), Map.of(), null, null, -1, null, null, List.of()));
    }

    private static VersionFacts of(TrackingStore store, Version executed, String execution) {
        String run = String.valueOf(executed.runId());
        List<Execution> executions = store.executions(run);
        int next = 1 + executions.stream().map(Execution::id).toList().indexOf(execution);
        Set<String> ran = new HashSet<>(
                executions.subList(0, next).stream().map(Execution::id).toList());
        List<Attempt> attempts = store.attempts(run);
        return new VersionFacts(
                store.variables(execution).orElse(null),
                byThen(store.params(run), attempts, ran, Attempt::params),
                byThen(store.metrics(run), attempts, ran, Attempt::metrics),
                store.run(run).goal(),
                executed.cell(),
                executed.durationNanos(),
                store.resources(execution).orElse(null),
                environment(store, run, next < executions.size() ? executions.get(next) : null),
                store.datasets(run).stream()
                        .filter(dataset -> dataset.executionId() == null
                                ? !dataset.at().isAfter(executed.at())
                                : ran.contains(dataset.executionId()))
                        .toList());
    }

    private static Optional<Version> lastExecuted(TrackingStore store, Version version) {
        return version.isSave()
                ? store.history(version.notebookId()).stream()
                        .filter(each -> each.number() < version.number() && !each.isSave() && each.runId() != null)
                        .max(Comparator.comparingInt(Version::number))
                : Optional.of(version).filter(each -> each.runId() != null);
    }

    /** A class path that a cell adds to is seen a moment after the cell, but by the time the next one runs. */
    private static @Nullable Environment environment(TrackingStore store, String run, @Nullable Execution next) {
        return (next == null ? store.environment(run) : store.environment(run, next.startedAt())).orElse(null);
    }

    private static <V> Map<String, V> byThen(
            Map<String, V> atTheEnd,
            List<Attempt> attempts,
            Set<String> ran,
            Function<Attempt, Map<String, V>> logged) {
        Map<String, V> values = new HashMap<>(atTheEnd);
        attempts.forEach(
                attempt -> values.keySet().removeAll(logged.apply(attempt).keySet()));
        attempts.stream()
                .filter(attempt -> ran.contains(attempt.executionId()))
                .forEach(attempt -> values.putAll(logged.apply(attempt)));
        return values;
    }
}
