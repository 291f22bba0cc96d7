package dev.cellar.cli.output;

import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.text.Humanise;
import dev.cellar.magics.text.Table;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Run;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One run as a card: what was tried, how it went, what came of it. */
public final class RunCard {
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
        var artifacts = store.artifacts(run.id());
        if (!artifacts.isEmpty()) {
            Table.Builder table = Table.builder().left("artifact").left("type").right("size");
            for (Artifact artifact : artifacts) {
                table.row(artifact.name(), artifact.mediaType(), Humanise.bytes(artifact.bytes()));
            }
            card.table(table.build());
        }
        return card.build();
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
