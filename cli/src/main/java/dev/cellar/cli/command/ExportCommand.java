package dev.cellar.cli.command;

import dev.cellar.cli.export.RunExport;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Run;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellar export RUN --to DIR}: the run as plain files. */
@Command(
        name = "export",
        description =
                "Write a run as plain files: JSON, CSV, artifacts, the notebook, and its versions as a git bundle.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "NAME, NAME#2, the start of an id, or latest.")
    private String reference = "";

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "A folder that is new or empty.")
    private Path directory = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (TrackingStore store = Stores.here()) {
            Run run = store.run(reference);
            List<String> missing = new RunExport(store, run).to(directory);
            out.println("Exported " + run.name() + " #" + run.number() + " to " + directory);
            missing.forEach(line -> out.println("Without " + line));
            out.flush();
        }
        return 0;
    }
}
