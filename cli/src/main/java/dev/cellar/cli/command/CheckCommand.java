package dev.cellar.cli.command;

import dev.cellar.cli.ExitCode;
import dev.cellar.cli.output.Listing;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Version;
import dev.cellar.tracking.trust.Finding;
import dev.cellar.tracking.trust.RecordedTrust;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cellar check NOTEBOOK[@V]}: ends with 1 if there is something that cannot be trusted. */
@Command(
        name = "check",
        description = "Say what in a notebook cannot be trusted: what a fresh run from top to bottom would not give.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    @Mixin
    private NotebookAt what = new NotebookAt();

    @Mixin
    private Listing listing = new Listing();

    @Override
    public Integer call() throws IOException {
        try (TrackingStore store = Stores.of(what.notebook())) {
            Version version = what.version(store);
            List<Finding> findings = RecordedTrust.at(store, version, what.document(store, version))
                    .check();
            listing.rows(findings)
                    .column("what", Finding::message)
                    .column("to do", Finding::advice)
                    .ifEmpty("It can be trusted: a fresh run from top to bottom would do the same.")
                    .print();
            return findings.isEmpty() ? 0 : ExitCode.FOUND;
        }
    }
}
