package dev.cellar.magics.table;

import dev.cellar.magics.text.Table;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs, one a row: what each came to by its goal, or the last values of a few metrics where it has none. */
public final class RunsTable {
    private static final int METRICS_SHOWN = 3;

    private RunsTable() {}

    /** In the order given. */
    public static Table of(TrackingStore store, List<Run> runs, Values values) {
        Table.Builder table = Table.builder()
                .left("Run")
                .left("Project")
                .left("Started")
                .right(values.heading("Took", "s"))
                .left("Status")
                .left("Result")
                .left("Tags");
        for (Run run : runs) {
            table.row(
                    run.name() + " #" + run.number(),
                    run.project(),
                    values.instant(run.startedAt()),
                    values.nanos(took(run)),
                    status(run.status(), values),
                    result(store, run, values),
                    tags(run.tags()));
        }
        return table.build();
    }

    private static long took(Run run) {
        return run.endedAt() == null
                ? -1
                : Duration.between(run.startedAt(), run.endedAt()).toNanos();
    }

    private static String status(RunStatus status, Values values) {
        if (values == Values.EXACT) {
            return status.name();
        }
        return switch (status) {
            case RUNNING -> "● on";
            case FINISHED -> "✓";
            case FAILED -> "✗ failed";
            case KILLED -> "✗ killed";
        };
    }

    private static String result(TrackingStore store, Run run, Values values) {
        Map<String, Double> metrics = new TreeMap<>(store.metrics(run.id()));
        Goal goal = run.goal();
        if (goal != null && metrics.containsKey(goal.metric())) {
            return goal.metric() + " " + values.number(best(store, run, goal, metrics));
        }
        return metrics.entrySet().stream()
                .limit(METRICS_SHOWN)
                .map(metric -> metric.getKey() + " " + values.number(metric.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private static double best(TrackingStore store, Run run, Goal goal, Map<String, Double> last) {
        @Nullable Attempt best = goal.best(store.attempts(run.id())).orElse(null);
        Map<String, Double> standing = best == null ? last : best.metrics();
        return standing.getOrDefault(goal.metric(), Double.NaN);
    }

    private static String tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(tag -> tag.getValue().isEmpty() ? tag.getKey() : tag.getKey() + "=" + tag.getValue())
                .collect(Collectors.joining(" "));
    }
}
