package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.magics.chart.Scale;
import dev.cellar.magics.text.Nearest;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code %track chart METRIC… [--run A --run B] [--log] [--by step|time]}. */
@Command(name = "chart", description = "Draws the curves of metrics, of this run or of others.")
final class ChartCommand implements Runnable {
    private static final int NAMED = 8;

    private final MagicContext context;

    @Completes(Words.METRIC)
    @Parameters(
            arity = "1..*",
            paramLabel = "METRIC",
            description = "Such as auc; metrics of alike size share a chart.")
    private List<String> metrics = new ArrayList<>();

    @Completes(Words.RUN)
    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "Of this run instead, such as forecast#2; given again, the runs are laid over each other.")
    private List<String> runs = new ArrayList<>();

    @Option(names = "--log", description = "A logarithmic axis of values.")
    private boolean log;

    @Option(
            names = "--by",
            paramLabel = "step|time",
            description = "What the curves run over; ${DEFAULT-VALUE} if not said.")
    private String by = "step";

    ChartCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        if (!by.equals("step") && !by.equals("time")) {
            throw new MagicException("%track chart --by takes step or time, not \"" + by + "\"");
        }
        TrackingStore store = context.caughtUpStore();
        List<Run> chosen = runs.isEmpty()
                ? List.of(store.run(RunChoice.of(context, null).id()))
                : runs.stream().map(store::run).distinct().toList();
        metrics = metrics.stream().distinct().toList();
        Set<String> known = new TreeSet<>();
        chosen.forEach(run -> known.addAll(store.metrics(run.id()).keySet()));
        metrics.forEach(metric -> check(metric, known, chosen));
        MetricCurves curves = new MetricCurves(store, by.equals("time"));
        MetricCharts charts = new MetricCharts(chosen, by.equals("time"), log ? Scale.LOG : Scale.LINEAR);
        context.kernel()
                .display(charts.of(metrics.stream()
                                .map(metric -> curves.of(metric, chosen))
                                .toList())
                        .bundle());
    }

    private static void check(String metric, Set<String> known, List<Run> chosen) {
        if (known.contains(metric)) {
            return;
        }
        String runs = String.join(", ", chosen.stream().map(RunCards::title).toList());
        String hint = Nearest.of(metric, known)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElseGet(() -> known.isEmpty()
                        ? "; no metric was logged yet"
                        : "; there is "
                                + String.join(", ", known.stream().limit(NAMED).toList()));
        throw new MagicException("There is no metric \"" + metric + "\" in " + runs + hint);
    }
}
