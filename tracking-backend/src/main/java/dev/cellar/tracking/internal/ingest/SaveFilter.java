package dev.cellar.tracking.internal.ingest;

import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import dev.cellar.notebook.SavedNotebook;
import dev.cellar.notebook.limit.OutputLimit;
import dev.cellar.tracking.redact.Redactor;
import org.jspecify.annotations.Nullable;

/**
 * What of a saved notebook is recorded: not the outputs of private cells, nor the middle of outputs that are too large, and
 * marks in the place of secrets. Thread-safe.
 */
public final class SaveFilter {
    private final PrivateOutputs privateOutputs;
    private final OutputLimit limit;
    private final Redactor redactor;

    /** @param limit of each output; none where the file is about to be overwritten */
    public SaveFilter(PrivateOutputs privateOutputs, OutputLimit limit, Redactor redactor) {
        this.privateOutputs = privateOutputs;
        this.limit = limit;
        this.redactor = redactor;
    }

    /**
     * A save as it is recorded.
     *
     * @param original the vault's name for the file that a restore here brings back; null if nothing was redacted
     */
    public record Recorded(SavedNotebook notebook, @Nullable String original) {}

    /** The very same if there is nothing to leave out, else in canonical form. */
    public Recorded of(SavedNotebook file) {
        SavedNotebook saved = limited(privateOutputs.leftOut(file));
        Notebook redacted = redactor.notebook(saved.notebook());
        if (redacted.equals(saved.notebook())) {
            return new Recorded(saved, null);
        }
        String original = redactor.keepFile(saved.bytes());
        return new Recorded(new SavedNotebook(redacted, NotebookWriter.write(redacted)), original);
    }

    private SavedNotebook limited(SavedNotebook saved) {
        Notebook cut = limit.notebook(saved.notebook());
        return cut.equals(saved.notebook()) ? saved : new SavedNotebook(cut, NotebookWriter.write(cut));
    }
}
