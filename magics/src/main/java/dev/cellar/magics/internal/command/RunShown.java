package dev.cellar.magics.internal.command;

import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Heading;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.card.Markdown;
import dev.cellar.magics.card.Preformatted;
import dev.cellar.magics.table.AttemptsTable;
import dev.cellar.magics.table.Values;
import dev.cellar.magics.text.Humanise;
import dev.cellar.magics.text.Table;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.Dataset;
import dev.cellar.tracking.model.LogLine;
import dev.cellar.tracking.model.Run;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that is known of a run, on one card; long lists are cut. */
final class RunShown {
    private static final int SHOWN = 20;

    private final TrackingStore store;
    private final Run run;

    private RunShown(TrackingStore store, Run run) {
        this.store = store;
        this.run = run;
    }

    static Card of(TrackingStore store, Run run) {
        return new RunShown(store, run).card();
    }

    private Card card() {
        RunSummary summary = RunSummary.of(run, store);
        Card.Builder card = Card.titled(mark(), RunCards.title(run))
                .aside(run.project())
                .aside(Humanise.instant(run.startedAt()))
                .aside(summary.line());
        Outcome.add(card, run, summary.attempts(), store);
        if (run.notebookPath() != null) {
            card.row("Notebook", NotebookVersions.fileName(run.notebookPath()));
        }
        card.row("Hypothesis", run.hypothesis());
        RunCards.values(card, run, store);
        card.row("Tags", KeyValues.line(run.tags()))
                .row("Parent", title(run.parentId()))
                .row("Baseline", title(run.baselineId()))
                .row(
                        "Data",
                        store.datasets(run.id()).stream().map(RunShown::line).collect(Collectors.joining(" · ")))
                .row("By", run.origin().author() + " on " + run.origin().host());
        attempts(card);
        artifacts(card);
        run.notes().forEach(note -> card.block(new Heading("Note")).block(new Markdown(note)));
        log(card);
        return card.build();
    }

    private Mark mark() {
        return switch (run.status()) {
            case RUNNING -> Mark.RECORDING;
            case FINISHED -> Mark.DONE;
            case FAILED, KILLED -> Mark.FAILED;
        };
    }

    private String title(@Nullable String id) {
        return RunChoice.byId(store, id).map(RunCards::title).orElse("");
    }

    private static String line(Dataset data) {
        String role = data.role().isEmpty() ? "" : " (" + data.role() + ")";
        String rows = data.rows() == null ? "" : " " + Humanise.count(data.rows(), "row");
        return data.name() + role + rows;
    }

    private void attempts(Card.Builder card) {
        Table table = AttemptsTable.of(store, run, Values.SHOWN).table();
        if (table.rows().size() > 1) {
            List<List<String>> last = table.rows()
                    .subList(
                            Math.max(0, table.rows().size() - SHOWN),
                            table.rows().size());
            card.block(new Heading("Attempts")).table(new Table(table.columns(), last));
        }
    }

    private void artifacts(Card.Builder card) {
        List<Artifact> artifacts = store.artifacts(run.id());
        if (artifacts.isEmpty()) {
            return;
        }
        Table.Builder table = Table.builder().left("Name").right("Size").left("Type");
        artifacts.stream()
                .limit(SHOWN)
                .forEach(kept -> table.row(kept.name(), Humanise.bytes(kept.bytes()), kept.mediaType()));
        card.block(new Heading("Artifacts")).table(table.build());
        more(card, artifacts.size());
    }

    private void log(Card.Builder card) {
        List<LogLine> lines = store.log(run.id());
        if (!lines.isEmpty()) {
            card.block(new Heading("Log"))
                    .block(new Preformatted(lines.stream()
                            .skip(Math.max(0, lines.size() - SHOWN))
                            .map(LogLine::text)
                            .collect(Collectors.joining("\n"))));
        }
    }

    private static void more(Card.Builder card, int all) {
        if (all > SHOWN) {
            card.remark("and " + (all - SHOWN) + " more");
        }
    }
}
