package dev.cellar.cli.command;

import dev.cellar.cli.output.Json;
import dev.cellar.cli.output.RunCard;
import dev.cellar.cli.output.RunDetails;
import dev.cellar.cli.output.Terminal;
import dev.cellar.magics.card.TextCard;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Run;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellar show RUN}: all that is known of one run. */
@Command(name = "show", description = "Show one run.", mixinStandardHelpOptions = true)
public final class ShowCommand implements Runnable {
    @Parameters(paramLabel = "RUN", description = "NAME, NAME#2, the start of an id, or latest.")
    private String reference = "";

    @Option(names = "--json", description = "As JSON; see docs/json.md.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (TrackingStore store = Stores.here()) {
            Run run = store.run(reference);
            out.println(
                    json
                            ? Json.write(RunDetails.of(store, run))
                            : TextCard.render(RunCard.of(store, run), Terminal.width()));
            out.flush();
        }
    }
}
