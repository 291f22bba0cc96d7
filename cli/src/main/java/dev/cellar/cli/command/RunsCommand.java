package dev.cellar.cli.command;

import dev.cellar.cli.output.FoundRun;
import dev.cellar.cli.output.Listing;
import dev.cellar.cli.output.RunRow;
import dev.cellar.cli.output.Words;
import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.RunQuery;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.filter.FilterException;
import dev.cellar.tracking.filter.RunFilter;
import dev.cellar.tracking.model.Run;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cellar runs}: the runs of the store, or of all stores, that meet a filter. */
@Command(
        name = "runs",
        description = "List the runs, newest first.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A filter compares id, parent, baseline, project, name, number, status, author, host, started, ended,"
                    + " duration, notebook, hypothesis, goal, metrics.NAME, params.NAME and tags.NAME by"
                    + " = != < <= > >= in, like, contains, under, is null, joined by and, or, not and brackets:",
            "  metrics.auc > 0.9 and params.lr = 0.1 and tags.stage in ('a', 'b')",
            "  project under 'pharmacy' and started > '3 days ago' order by metrics.auc desc"
        })
public final class RunsCommand implements Runnable {
    @Option(names = "--project", paramLabel = "P", description = "Only this project and those below it.")
    private @Nullable String project;

    @Option(names = "--filter", paramLabel = "EXPR", description = "Only those that meet it, in its order; see below.")
    private String filter = "";

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most N (default: 50).")
    private int limit;

    @Option(names = "--mine", description = "Only your own.")
    private boolean mine;

    @Option(
            names = "--all-stores",
            description = "Those of every store seen on this computer; an 'order by' holds within each.")
    private boolean allStores;

    @Mixin
    private Listing listing = new Listing();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        RunQuery query = query();
        var rows = listing.rows(found(query));
        if (allStores) {
            rows.column("store", found -> found.store().toString());
        }
        rows.column("run", found -> found.run().name() + " #" + found.run().number())
                .column("project", found -> found.run().project())
                .column("status", found -> Words.forPeople(found.run().status()))
                .column("started", found -> Humanise.instant(found.run().startedAt()))
                .right("took", found -> took(found.run()))
                .column("hypothesis", found -> found.run().hypothesis())
                .json(found -> RunRow.of(found.store(), found.run()))
                .ifEmpty(
                        query.equals(RunQuery.latest(limit))
                                ? "No runs yet. Record one with: cellar run NOTEBOOK"
                                : "No run meets this.")
                .print();
    }

    private RunQuery query() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit takes a number of runs above 0");
        }
        try {
            return RunQuery.latest(limit)
                    .under(project)
                    .by(mine ? Stores.me() : null)
                    .where(RunFilter.parse(filter));
        } catch (FilterException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private List<FoundRun> found(RunQuery query) {
        if (allStores) {
            return new EveryStore(spec.commandLine().getErr()).runs(query);
        }
        try (TrackingStore store = Stores.here()) {
            return FoundRun.in(store, query);
        }
    }

    private static String took(Run run) {
        return run.endedAt() == null ? "" : Humanise.duration(Duration.between(run.startedAt(), run.endedAt()));
    }
}
