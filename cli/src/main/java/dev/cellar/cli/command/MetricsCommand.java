package dev.cellar.cli.command;

import dev.cellar.cli.CommandException;
import dev.cellar.cli.output.Listing;
import dev.cellar.cli.output.MetricRow;
import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.MetricPoint;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellar metrics RUN NAME}: every point of a metric. */
@Command(name = "metrics", description = "List every point of a run's metric.", mixinStandardHelpOptions = true)
public final class MetricsCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "RUN", description = "NAME, NAME#2, the start of an id, or latest.")
    private String run = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "The metric.")
    private String name = "";

    @Option(names = "--csv", description = "As comma-separated values: step,value,time.")
    private boolean csv;

    @Mixin
    private Listing listing = new Listing();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        if (csv && listing.isJson()) {
            throw new ParameterException(spec.commandLine(), "--csv and --json exclude each other");
        }
        try (TrackingStore store = Stores.here()) {
            String id = store.run(run).id();
            List<MetricPoint> points = store.metric(id, name);
            if (points.isEmpty()) {
                throw unknown(store.metrics(id).keySet());
            }
            if (csv) {
                printCsv(points);
                return;
            }
            listing.rows(points)
                    .right("step", point -> Long.toString(point.step()))
                    .right("value", point -> Humanise.number(point.value()))
                    .column("time", point -> Humanise.instant(point.at()))
                    .json(MetricRow::of)
                    .print();
        }
    }

    private CommandException unknown(Set<String> known) {
        return new CommandException("the run " + run + " has no metric '" + name + "'"
                + (known.isEmpty() ? ": it logged none" : "; it has: " + String.join(", ", new TreeSet<>(known))));
    }

    private void printCsv(List<MetricPoint> points) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("step,value,time");
        for (MetricPoint point : points) {
            out.println(point.step() + "," + point.value() + "," + point.at());
        }
        out.flush();
    }
}
