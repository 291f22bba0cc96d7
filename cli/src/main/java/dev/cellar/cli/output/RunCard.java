package dev.cellar.cli.output;

import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.text.Humanise;
import dev.cellar.magics.text.Table;
import dev.cellar.tracking.RunQuery;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.filter.RunFilter;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.Dataset;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.LogLine;
import dev.cellar.tracking.model.Run;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run as a card: what was tried, how it went, what came of it. */
public final class RunCard {
    private static final int LAST_LINES = 5;
    private static final int SHORT = 12;

    private RunCard() {}

    public static Card of(TrackingStore store, Run run) {
        var executions = store.executions(run.id());
        long failed = executions.stream()
                .filter(execution -> execution.status() != ExecutionStatus.OK)
                .count();
        Card.Builder card = Card.titled(mark(run), run.name() + " #" + run.number())
                .aside(run.project())
                .aside(Words.forPeople(run.status()))
                .row("Hypothesis", run.hypothesis())
                .row(
                        "Goal",
                        run.goal() == null
                                ? ""
                                : run.goal().metric() + " "
                                        + run.goal().direction().word())
                .row("Parent", label(store, run.parentId()))
                .row("Baseline", label(store, run.baselineId()))
                .row(
                        "Started",
                        Humanise.instant(run.startedAt()) + " by "
                                + run.origin().author() + " on " + run.origin().host())
                .row("Took", took(run))
                .row("Notebook", run.notebookPath() == null ? "" : run.notebookPath())
                .row(
                        "Cells",
                        Humanise.count(executions.size(), "cell") + (failed == 0 ? "" : ", " + failed + " failed"))
                .row("Tags", tags(run))
                .row("Params", pairs(store.params(run.id())))
                .row("Metrics", metrics(store.metrics(run.id())))
                .row("Id", run.id());
        run.notes().forEach(note -> card.row("Note", note));
        List<LogLine> log = store.log(run.id());
        log.subList(Math.max(0, log.size() - LAST_LINES), log.size())
                .forEach(line -> card.row("Log", Humanise.instant(line.at()) + "  " + line.text()));
        datasets(store.datasets(run.id())).ifPresent(card::table);
        artifacts(store.artifacts(run.id())).ifPresent(card::table);
        return card.build();
    }

    /** The other run as people call it; its id if it is in another store or was purged. */
    private static String label(TrackingStore store, @Nullable String runId) {
        if (runId == null) {
            return "";
        }
        return store.runs(RunQuery.latest(1).where(RunFilter.parse("id = '" + runId + "'"))).stream()
                .map(other -> other.name() + " #" + other.number())
                .findFirst()
                .orElse(runId);
    }

    private static Optional<Table> datasets(List<Dataset> datasets) {
        Table.Builder table = Table.builder()
                .left("dataset")
                .left("role")
                .right("rows")
                .right("columns")
                .right("missing")
                .left("fingerprint");
        for (Dataset dataset : datasets) {
            table.row(
                    dataset.name(),
                    dataset.role(),
                    known(dataset.rows()),
                    dataset.columns().isEmpty()
                            ? ""
                            : Integer.toString(dataset.columns().size()),
                    known(dataset.missing()),
                    dataset.fingerprint()
                            .substring(0, Math.min(SHORT, dataset.fingerprint().length())));
        }
        return datasets.isEmpty() ? Optional.empty() : Optional.of(table.build());
    }

    private static String known(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }

    private static Optional<Table> artifacts(List<Artifact> artifacts) {
        Table.Builder table =
                Table.builder().left("artifact").left("kind").left("type").right("size");
        for (Artifact artifact : artifacts) {
            table.row(
                    artifact.name(),
                    Words.forPeople(artifact.kind()),
                    artifact.mediaType(),
                    Humanise.bytes(artifact.bytes()));
        }
        return artifacts.isEmpty() ? Optional.empty() : Optional.of(table.build());
    }

    static Mark mark(Run run) {
        return switch (run.status()) {
            case RUNNING -> Mark.RECORDING;
            case FINISHED -> Mark.DONE;
            case FAILED, KILLED -> Mark.FAILED;
        };
    }

    private static String took(Run run) {
        return run.endedAt() == null ? "" : Humanise.duration(Duration.between(run.startedAt(), run.endedAt()));
    }

    private static String tags(Run run) {
        return new TreeMap<>(run.tags())
                .entrySet().stream()
                        .map(tag -> tag.getValue().isEmpty() ? tag.getKey() : tag.getKey() + "=" + tag.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String pairs(Map<String, String> params) {
        return new TreeMap<>(params)
                .entrySet().stream()
                        .map(param -> param.getKey() + " " + param.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String metrics(Map<String, Double> metrics) {
        return new TreeMap<>(metrics)
                .entrySet().stream()
                        .map(metric -> metric.getKey() + " " + Humanise.number(metric.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
