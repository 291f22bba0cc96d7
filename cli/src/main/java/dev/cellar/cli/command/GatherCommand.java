package dev.cellar.cli.command;

import dev.cellar.cli.output.Listing;
import dev.cellar.cli.output.PlannedRow;
import dev.cellar.magics.GatheredFile;
import dev.cellar.magics.table.PlannedTable;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Version;
import dev.cellar.tracking.trust.Gathering;
import dev.cellar.tracking.trust.RecordedTrust;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cellar gather NOTEBOOK[@V] NAME [--to FILE]}. */
@Command(
        name = "gather",
        description = "Gather the fewest cells that make a variable, a metric or a figure.",
        mixinStandardHelpOptions = true)
public final class GatherCommand implements Callable<Integer> {
    @Mixin
    private NotebookAt what = new NotebookAt();

    @Parameters(index = "1", paramLabel = "NAME", description = "A variable, metric or figure.")
    private String name = "";

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Write them as a notebook (.ipynb), or as a JBang script (.jsh) that runs on its own.")
    private @Nullable Path file;

    @Mixin
    private Listing listing = new Listing();

    @Override
    public Integer call() {
        try (TrackingStore store = Stores.of(what.notebook())) {
            Version version = what.version(store);
            Gathering gathering = RecordedTrust.gather(store, version, name);
            if (file != null) {
                GatheredFile.write(gathering, store.document(version), file);
            }
            listing.rows(gathering.cells())
                    .column("cell", planned -> planned.cell())
                    .column("what ran", PlannedTable::firstLine)
                    .json(PlannedRow::of)
                    .print();
            return 0;
        }
    }
}
