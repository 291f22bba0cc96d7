package dev.cellar.tracking.internal.ingest;

import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookFormatException;
import dev.cellar.notebook.NotebookReader;
import dev.cellar.notebook.SavedNotebook;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.db.NotebookTable;
import dev.cellar.tracking.internal.db.RunTable;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.journal.JournalEvent.ExecutionObserved;
import dev.cellar.tracking.journal.JournalEvent.NotebookSaved;
import dev.cellar.tracking.model.Environment;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.NotebookEntry;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.Version;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The document of one run in its course, and the versions made of it. Not thread-safe. */
final class RunDocument {
    private final OpenStore store;
    private final String runId;
    private final ExecutionVersions executions;
    private final SaveVersions saves;
    private final LiveDocument document = new LiveDocument();
    private @Nullable NotebookEntry notebook;
    private @Nullable String path;
    private @Nullable Environment environment;

    RunDocument(OpenStore store, String runId) {
        this.store = store;
        this.runId = runId;
        VersionWriter writer = new VersionWriter(store);
        executions = new ExecutionVersions(writer, runId);
        saves = new SaveVersions(writer);
    }

    void environment(Environment seen) {
        environment = seen;
    }

    LiveDocument live() {
        return document;
    }

    /** The file as it was when it became known; what runs from now on is laid over it. No version. */
    boolean isBase(NotebookSaved event) {
        return !event.path().equals(path);
    }

    /** Takes the base. The run's notebook is looked up once; a replay finds what was found before. */
    void base(NotebookSaved event) {
        path = event.path();
        Notebook base = read(event).notebook();
        document.base(base);
        NotebookEntry synthesised = notebook != null && notebook.path().isEmpty() ? notebook : null;
        notebook = NotebookIdentity.ofFile(store.database(), Path.of(event.path()), base, synthesised);
    }

    /** The version that a save is. */
    Write save(NotebookSaved event, Run run) {
        SavedNotebook file = read(event);
        Version version = saves.make(
                notebook(run), new SaveFilter.Recorded(file, event.original()), run.origin(), event.at(), runId);
        document.saved(file.notebook(), event.at());
        return saves.rows(version, file.notebook());
    }

    /** As {@link #save}, for a save whose version was made before. */
    void saved(NotebookSaved event) {
        document.saved(read(event).notebook(), event.at());
    }

    /** @param amended executions whose outputs changed since the last version; this one shows them, too */
    Write version(Run run, Execution execution, @Nullable ExecutionObserved observed, List<Execution> amended) {
        document.executed(execution);
        NotebookEntry entry = notebook(run);
        Write rows = executions.make(entry, document.current(), execution, observed, environment, amended);
        return handle -> {
            RunTable.notebook(handle, runId, entry.id(), null);
            rows.to(handle);
        };
    }

    Write amended(Run run, Execution execution) {
        return executions.amend(notebook(run), document.current(), execution);
    }

    private NotebookEntry notebook(Run run) {
        NotebookEntry entry = notebook;
        if (entry == null) {
            entry = store.database()
                    .read(handle -> RunTable.notebookId(handle, runId)
                            .flatMap(id -> NotebookTable.find(handle.getConnection(), id)))
                    .orElseGet(() -> NotebookIdentity.synthesised(store.database(), runId, run.name()));
            notebook = entry;
        }
        return entry;
    }

    private SavedNotebook read(NotebookSaved event) {
        byte[] bytes = store.objects().get(event.sha256());
        try {
            return new SavedNotebook(NotebookReader.read(bytes), bytes);
        } catch (NotebookFormatException e) {
            throw new StoreException(event.path() + ": " + Texts.reason(e), e);
        }
    }
}
