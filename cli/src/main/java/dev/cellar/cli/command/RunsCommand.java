package dev.cellar.cli.command;

import dev.cellar.cli.output.Listing;
import dev.cellar.cli.output.RunRow;
import dev.cellar.cli.output.Words;
import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.TrackingStore;
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

/** {@code cellar runs}: the runs of the store, newest first. */
@Command(name = "runs", description = "List the runs, newest first.", mixinStandardHelpOptions = true)
public final class RunsCommand implements Runnable {
    @Option(names = "--project", paramLabel = "P", description = "Only this project and those below it.")
    private @Nullable String project;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most N (default: 50).")
    private int limit;

    @Mixin
    private Listing listing = new Listing();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit takes a number of runs above 0");
        }
        try (TrackingStore store = Stores.here()) {
            List<Run> runs = store.runs(project, limit);
            listing.rows(runs)
                    .column("run", run -> run.name() + " #" + run.number())
                    .column("project", Run::project)
                    .column("status", run -> Words.forPeople(run.status()))
                    .column("started", run -> Humanise.instant(run.startedAt()))
                    .right(
                            "took",
                            run -> run.endedAt() == null
                                    ? ""
                                    : Humanise.duration(Duration.between(run.startedAt(), run.endedAt())))
                    .column("hypothesis", Run::hypothesis)
                    .json(RunRow::of)
                    .ifEmpty("No runs yet. Record one with: cellar run NOTEBOOK")
                    .print();
        }
    }
}
