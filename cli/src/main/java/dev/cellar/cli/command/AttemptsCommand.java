package dev.cellar.cli.command;

import dev.cellar.cli.output.AttemptRow;
import dev.cellar.cli.output.Listing;
import dev.cellar.cli.output.Words;
import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cellar attempts RUN}: each cell of the run that logged params or metrics, with what it cost. */
@Command(name = "attempts", description = "List a run's attempts.", mixinStandardHelpOptions = true)
public final class AttemptsCommand implements Runnable {
    @Parameters(paramLabel = "RUN", description = "NAME, NAME#2, the start of an id, or latest.")
    private String run = "";

    @Mixin
    private Listing listing = new Listing();

    @Override
    public void run() {
        try (TrackingStore store = Stores.here()) {
            List<Attempt> attempts = store.attempts(store.run(run).id());
            var params = new TreeSet<String>();
            var metrics = new TreeSet<String>();
            for (Attempt attempt : attempts) {
                params.addAll(attempt.params().keySet());
                metrics.addAll(attempt.metrics().keySet());
            }
            var rows = listing.rows(attempts).right("attempt", attempt -> Integer.toString(attempt.number()));
            if (attempts.stream().anyMatch(attempt -> !attempt.name().isEmpty())) {
                rows.column("name", Attempt::name);
            }
            rows.column("version", attempt -> attempt.version() == null ? "" : "@" + attempt.version());
            for (String param : params) {
                rows.right(param, attempt -> attempt.params().getOrDefault(param, ""));
            }
            for (String metric : metrics) {
                rows.right(metric, attempt -> {
                    Double value = attempt.metrics().get(metric);
                    return value == null ? "" : Humanise.number(value);
                });
            }
            rows.column("status", attempt -> Words.forPeople(attempt.status()))
                    .right("took", attempt -> Humanise.duration(Duration.ofNanos(attempt.durationNanos())))
                    .json(AttemptRow::of)
                    .ifEmpty("No cell of this run logged a param or a metric.")
                    .print();
        }
    }
}
