package dev.cellar.cli.command;

import dev.cellar.cli.output.ComparisonRows;
import dev.cellar.cli.output.Json;
import dev.cellar.cli.output.Terminal;
import dev.cellar.magics.table.ComparisonTable;
import dev.cellar.magics.table.Values;
import dev.cellar.magics.text.TextTable;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.compare.Comparison;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellar compare RUN RUN:ATTEMPT …}: params, metrics and cost side by side. */
@Command(
        name = "compare",
        description = {
            "Compare runs and attempts side by side.",
            "≠ marks what differs, ★ the best by the goal, ▲ and ▼ how far a metric is from that of the baseline, which"
                    + " is the first where no run names another."
        },
        mixinStandardHelpOptions = true)
public final class CompareCommand implements Runnable {
    @Parameters(
            paramLabel = "RUN[:ATTEMPT]",
            arity = "1..*",
            description =
                    "NAME, NAME#2, the start of an id, or latest; forecast#2:3 is its attempt 3. A single run is held"
                            + " against its baseline.")
    private List<String> references = List.of();

    @Option(names = "--json", description = "As JSON; see docs/json.md.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (TrackingStore store = Stores.here()) {
            Comparison comparison = Comparison.of(store, references);
            if (json) {
                out.println(Json.write(ComparisonRows.of(comparison)));
            } else {
                TextTable.render(ComparisonTable.of(comparison, Values.SHOWN), Terminal.width())
                        .forEach(out::println);
            }
            out.flush();
        }
    }
}
