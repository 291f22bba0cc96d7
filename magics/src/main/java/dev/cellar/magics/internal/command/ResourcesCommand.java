package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.chart.BarChart;
import dev.cellar.magics.chart.Chart;
import dev.cellar.magics.chart.ChartStack;
import dev.cellar.magics.text.Table;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Run;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code %track resources [RUN]}: what each cell cost, and what the kernel used in the course of the run. */
@Command(name = "resources", description = "Shows what each cell cost: time, CPU, memory, disk.")
final class ResourcesCommand implements Runnable {
    private final MagicContext context;

    @Completes(Words.RUN)
    @Parameters(arity = "0..1", paramLabel = "RUN", description = "Such as forecast#2; this run if not said.")
    private @Nullable String reference;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many cells, the longest; ${DEFAULT-VALUE} if not said.")
    private int limit = 20;

    ResourcesCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        if (limit < 1) {
            throw new MagicException("%track resources --limit takes a number from 1 on, not " + limit);
        }
        TrackingStore store = context.caughtUpStore();
        Run run = RunChoice.of(context, reference);
        CellCosts costs = CellCosts.of(run, store, limit);
        context.show(card(run, store, costs));
        List<Chart> charts = new ArrayList<>();
        if (!costs.isEmpty()) {
            charts.add(costs.bars());
        }
        charts.addAll(UseCurves.of(run, store.samples(run.id())));
        if (!charts.isEmpty()) {
            context.kernel().display(new ChartStack(charts).bundle());
        }
    }

    private static Card card(Run run, TrackingStore store, CellCosts costs) {
        Card.Builder card = Card.titled(Mark.NONE, "What " + RunCards.title(run) + " cost")
                .aside(RunSummary.of(run, store).line());
        if (costs.isEmpty()) {
            return card.remark("No cell has run yet").build();
        }
        card.table(table(costs));
        if (costs.left() > 0) {
            card.remark("The longest " + costs.labels().size() + " cells; " + costs.left()
                    + " others took less: %track resources --limit "
                    + (costs.labels().size() + costs.left()));
        }
        return card.build();
    }

    private static Table table(CellCosts costs) {
        Table.Builder table = Table.builder().left("Cell");
        costs.columns().forEach(column -> table.right(column.name()));
        for (int row = 0; row < costs.labels().size(); row++) {
            List<String> cells = new ArrayList<>(List.of(costs.labels().get(row)));
            for (BarChart.Column column : costs.columns()) {
                cells.add(column.text(row));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }
}
