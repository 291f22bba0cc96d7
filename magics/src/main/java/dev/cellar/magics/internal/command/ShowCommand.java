package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code %track show [@V|CELL|RUN]}: a version, with the cell that made it or, for a save, all cells; or a run. A word
 * that could be several is a version's label first, then a run, then a piece of a cell's text.
 */
@Command(name = "show", description = "Shows a version with its cell, outputs and variables, or a run.")
final class ShowCommand implements Runnable {
    private final MagicContext context;

    @Completes({Words.VERSION, Words.CELL, Words.RUN})
    @Parameters(
            arity = "0..1",
            paramLabel = "@V|RUN",
            description = "A version such as @12 or @latest, a cell such as [7], or a run such as forecast#2.")
    private String reference = "@latest";

    ShowCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        if (isVersionOrCell()) {
            NotebookVersions notebook = NotebookVersions.of(context);
            context.show(VersionShown.of(notebook, notebook.version(reference)));
            return;
        }
        TrackingStore store = context.caughtUpStore();
        try {
            context.show(RunShown.of(store, store.run(reference)));
        } catch (StoreException noRun) {
            showVersion(noRun);
        }
    }

    private void showVersion(StoreException noRun) {
        NotebookVersions notebook = NotebookVersions.of(context);
        try {
            context.show(VersionShown.of(notebook, notebook.version(reference)));
        } catch (StoreException noVersion) {
            throw new MagicException(
                    "\"" + reference + "\" is no version and in no cell, and " + noRun.getMessage(), noVersion);
        }
    }

    private boolean isVersionOrCell() {
        return NotebookVersions.isVersion(reference) || CellNames.isCell(reference) || isLabel();
    }

    private boolean isLabel() {
        try {
            return NotebookVersions.of(context).history().stream()
                    .anyMatch(version -> version.labels().contains(reference));
        } catch (StoreException | MagicException noVersions) {
            return false;
        }
    }
}
