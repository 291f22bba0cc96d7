package dev.cellar.tracking.internal.store;

import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookFiles;
import dev.cellar.notebook.limit.OutputLimit;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.db.NotebookTable;
import dev.cellar.tracking.internal.db.VersionTable;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.internal.ingest.NotebookIdentity;
import dev.cellar.tracking.internal.ingest.PrivateOutputs;
import dev.cellar.tracking.internal.ingest.SaveFilter;
import dev.cellar.tracking.internal.ingest.SaveVersions;
import dev.cellar.tracking.internal.ingest.VersionWriter;
import dev.cellar.tracking.model.NotebookEntry;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Makes a version of a notebook's file as it is now, outside any run. */
final class FileSnapshot {
    private final OpenStore store;

    FileSnapshot(OpenStore store) {
        this.store = store;
    }

    Version of(Path notebook) {
        Path file = NotebookReferences.real(notebook);
        try {
            // What this file is overwritten with is worth nothing if not all of it can be brought back.
            SaveFilter filter = new SaveFilter(new PrivateOutputs(), OutputLimit.NONE, store.redactor());
            SaveFilter.Recorded save = filter.of(NotebookFiles.readStable(file));
            Notebook saved = save.notebook().notebook();
            Instant at = Files.getLastModifiedTime(file).toInstant();
            NotebookEntry entry = NotebookIdentity.ofFile(store.database(), file, saved);
            Version version = new SaveVersions(new VersionWriter(store)).make(entry, save, LocalOrigin.get(), at, null);
            return store.database().write(handle -> {
                NotebookTable.cells(handle, entry.id(), NotebookIdentity.cellIds(saved));
                return VersionTable.add(handle, version);
            });
        } catch (IOException e) {
            throw new StoreException(file + " cannot be snapshotted: " + Texts.reason(e), e);
        }
    }
}
