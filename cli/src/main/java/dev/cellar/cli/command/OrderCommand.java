package dev.cellar.cli.command;

import dev.cellar.cli.output.Listing;
import dev.cellar.cli.output.PlannedRow;
import dev.cellar.magics.table.PlannedTable;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Version;
import dev.cellar.tracking.trust.RecordedTrust;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cellar order NOTEBOOK[@V]}. */
@Command(
        name = "order",
        description = "List the fewest cells, in the order to run them, that make every value a notebook had.",
        mixinStandardHelpOptions = true)
public final class OrderCommand implements Callable<Integer> {
    @Mixin
    private NotebookAt what = new NotebookAt();

    @Mixin
    private Listing listing = new Listing();

    @Override
    public Integer call() throws IOException {
        try (TrackingStore store = Stores.of(what.notebook())) {
            Version version = what.version(store);
            listing.rows(RecordedTrust.at(store, version, what.document(store, version))
                            .order())
                    .column("cell", planned -> planned.cell())
                    .column("what ran", PlannedTable::firstLine)
                    .column("", planned -> PlannedTable.words(planned.state()))
                    .json(PlannedRow::of)
                    .ifEmpty("No cell made a value.")
                    .print();
            return 0;
        }
    }
}
