package dev.cellar.tracking.internal.ingest;

import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.SavedNotebook;
import dev.cellar.notebook.limit.CutMark;
import dev.cellar.snapshots.SnapshotCommit;
import dev.cellar.tracking.internal.db.NotebookTable;
import dev.cellar.tracking.internal.db.VersionTable;
import dev.cellar.tracking.model.NotebookEntry;
import dev.cellar.tracking.model.Origin;
import dev.cellar.tracking.model.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the version that a saved file is; it restores to the very bytes of the file. Where secrets were redacted, the
 * commit names the file that the vault keeps: {@code Vault: 1f3a9c0b2d4e5f60}.
 */
public final class SaveVersions {
    /** Trailer that names the file in the vault. */
    public static final String VAULT = "Vault";

    private final VersionWriter writer;

    public SaveVersions(VersionWriter writer) {
        this.writer = writer;
    }

    /**
     * Commits a saved file.
     *
     * @param runId null for a save outside any run
     * @return the version but for its number
     */
    public Version make(
            NotebookEntry notebook, SaveFilter.Recorded save, Origin origin, Instant at, @Nullable String runId) {
        SavedNotebook file = save.notebook();
        boolean cut = CutMark.bytesIn(file.notebook()) > 0;
        String title = "Saved " + notebook.name() + (cut ? ExecutionVersions.CUT : "");
        SnapshotCommit.Builder commit = writer.begin(notebook, file.notebook(), origin, at)
                .subject(title)
                .saved(file.bytes());
        if (runId != null) {
            commit.trailer("Run", runId);
        }
        if (save.original() != null) {
            commit.trailer(VAULT, save.original());
        }
        String id = writer.commit(commit.build());
        return new Version(notebook.id(), 0, id, at, runId, null, null, null, null, 0, title, List.of());
    }

    /** The rows of a version from {@link #make}. */
    Write rows(Version version, Notebook document) {
        return handle -> {
            VersionTable.add(handle, version);
            NotebookTable.cells(handle, version.notebookId(), NotebookIdentity.cellIds(document));
        };
    }
}
