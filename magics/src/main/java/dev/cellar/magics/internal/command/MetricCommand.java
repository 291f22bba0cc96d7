package dev.cellar.magics.internal.command;

import dev.cellar.magics.internal.command.VariableValues.Metric;
import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.model.Run;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %track metric NAME=VALUE…}, {@code %track metric NAME…}. */
@Command(name = "metric", description = "Logs the next values of metrics.")
final class MetricCommand implements Runnable {
    private final MagicContext context;

    @Completes({Words.METRIC_VALUE, Words.VARIABLE})
    @Parameters(
            arity = "1..*",
            paramLabel = "NAME[=VALUE]",
            description = "A metric, such as auc=0.912; a name alone logs the variable of that name.")
    private List<String> metrics = new ArrayList<>();

    MetricCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Run run = context.requireRun();
        List<Metric> read = new VariableValues(context.kernel()).metrics(metrics);
        String execution = context.kernel().currentExecution();
        read.forEach(metric -> context.session().metric(execution, metric.name(), metric.value(), null));
        context.show(RunCards.logged(
                run,
                read.stream()
                        .map(metric -> new Assignment(metric.name(), Humanise.number(metric.value())))
                        .toList()));
    }
}
