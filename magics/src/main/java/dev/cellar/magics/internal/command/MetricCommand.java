package dev.cellar.magics.internal.command;

import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.model.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %track metric NAME=VALUE…}. */
@Command(name = "metric", description = "Logs the next values of metrics.")
final class MetricCommand implements Runnable {
    private final MagicContext context;

    @Completes({Words.METRIC_VALUE, Words.VARIABLE})
    @Parameters(arity = "1..*", paramLabel = "NAME=VALUE", description = "A metric, such as auc=0.912.")
    private List<String> metrics = new ArrayList<>();

    MetricCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Run run = context.requireRun();
        List<Assignment> parsed = metrics.stream().map(Assignment::parse).toList();
        // All are read before any is logged: a typing error logs nothing.
        Map<Assignment, Double> values = new LinkedHashMap<>();
        parsed.forEach(metric -> values.put(metric, metric.number()));
        TrackingSession session = context.session();
        String execution = context.kernel().currentExecution();
        values.forEach((metric, value) -> session.metric(execution, metric.name(), value, null));
        context.show(RunCards.logged(run, parsed));
    }
}
