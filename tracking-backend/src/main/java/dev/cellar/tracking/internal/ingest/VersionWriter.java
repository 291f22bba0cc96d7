package dev.cellar.tracking.internal.ingest;

import dev.cellar.notebook.Notebook;
import dev.cellar.snapshots.CommitId;
import dev.cellar.snapshots.SnapshotCommit;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.db.NotebookTable;
import dev.cellar.tracking.internal.db.VersionTable;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.model.NotebookEntry;
import dev.cellar.tracking.model.Origin;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Commits documents to the snapshot store; the row that numbers the version is written by the caller. Thread-safe. */
public final class VersionWriter {
    private final OpenStore store;

    public VersionWriter(OpenStore store) {
        this.store = store;
    }

    /** A snapshot of a notebook, complete but for what is particular to its kind. */
    public SnapshotCommit.Builder begin(NotebookEntry notebook, Notebook document, Origin origin, Instant at) {
        SnapshotCommit.Builder commit = SnapshotCommit.of(UUID.fromString(notebook.id()), notebook.name(), document)
                .author(origin.author(), origin.author() + "@" + origin.host())
                .at(at, ZoneOffset.UTC);
        originalOf(notebook).ifPresent(last -> commit.forkedFrom(new CommitId(last)));
        return commit;
    }

    /** Where the history of a copy begins: the last version that it shares, before it has one of its own. */
    private Optional<String> originalOf(NotebookEntry notebook) {
        return store.database()
                .read(handle -> NotebookTable.isCopy(handle, notebook.id())
                        ? VersionTable.last(handle, notebook.id()).map(Version::commit)
                        : Optional.empty());
    }

    /** Commits; the same record twice is the same commit. */
    public String commit(SnapshotCommit commit) {
        try {
            return store.snapshots().commit(commit).id().hex();
        } catch (IOException e) {
            throw new StoreException(
                    "cannot write a version into " + store.layout().snapshots() + " (" + Texts.reason(e)
                            + "): check the disk's room and rights",
                    e);
        }
    }
}
