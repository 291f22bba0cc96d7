package dev.cellar.cli.command;

import dev.cellar.cli.output.Listing;
import dev.cellar.cli.output.VersionRow;
import dev.cellar.cli.output.Words;
import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Version;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cellar history NOTEBOOK}: the notebook's versions, oldest first. */
@Command(name = "history", description = "List a notebook's versions, oldest first.", mixinStandardHelpOptions = true)
public final class HistoryCommand implements Runnable {
    @Parameters(paramLabel = "NOTEBOOK", description = "The file, or the name the store knows it by.")
    private Path notebook = Path.of("");

    @Mixin
    private Listing listing = new Listing();

    @Override
    public void run() {
        try (TrackingStore store = Stores.of(notebook)) {
            listing.rows(store.history(store.notebook(notebook.toString()).id()))
                    .column("version", version -> "@" + version.number())
                    .column("time", version -> Humanise.instant(version.at()))
                    .right("cell", HistoryCommand::count)
                    .column("status", version -> version.status() == null ? "saved" : Words.forPeople(version.status()))
                    .right(
                            "took",
                            version -> version.isSave()
                                    ? ""
                                    : Humanise.duration(Duration.ofNanos(version.durationNanos())))
                    .column("what", Version::title)
                    .json(VersionRow::of)
                    .ifEmpty("No versions yet. Record some with: cellar run " + notebook)
                    .print();
        }
    }

    private static String count(Version version) {
        return version.executionCount() == null ? "" : "[" + version.executionCount() + "]";
    }
}
