package dev.cellar.tracking.internal.ingest;

import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.limit.CutMark;
import dev.cellar.snapshots.SnapshotCommit;
import dev.cellar.tracking.internal.Json;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.db.ExecutionTable;
import dev.cellar.tracking.internal.db.NotebookTable;
import dev.cellar.tracking.internal.db.VersionTable;
import dev.cellar.tracking.journal.JournalEvent.ExecutionObserved;
import dev.cellar.tracking.model.Environment;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.NotebookEntry;
import dev.cellar.tracking.model.Version;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes the version that an execution leaves: commits the document and hands back the rows that number it. The commit's
 * message carries what is needed to make those rows anew:
 *
 * <pre>
 * [12] double auc = evaluate(model);
 *
 * Run: 019ac0d5…
 * Execution-Id: 019ac0d6…
 * Cell: 3f2a
 * Execution-Count: 12
 * Status: ok
 * Duration-Ms: 1834
 * </pre>
 */
final class ExecutionVersions {
    /** Follows the title of a version whose outputs are not whole. */
    static final String CUT = " (output cut)";

    private final VersionWriter writer;
    private final String runId;

    ExecutionVersions(VersionWriter writer, String runId) {
        this.writer = writer;
        this.runId = runId;
    }

    /**
     * Commits the document as it stood after an execution.
     *
     * @param observed null if nothing more came to be known of it
     * @param environment null if none was seen yet
     * @param amended executions whose outputs are to be found in this version from now on
     */
    Write make(
            NotebookEntry notebook,
            Notebook document,
            Execution execution,
            @Nullable ExecutionObserved observed,
            @Nullable Environment environment,
            List<Execution> amended) {
        String cell = LiveDocument.cellOf(document, execution);
        SnapshotCommit.Builder commit = begin(notebook, document, execution, cell, title(execution))
                .trailer(SnapshotCommit.EXECUTION_ID, execution.id())
                .sideFile("execution.json", Json.pretty(execution.withOutputs(List.of())));
        if (observed != null) {
            commit.sideFile("variables.json", Json.pretty(observed.variables()));
            if (observed.resources() != null) {
                commit.sideFile("resources.json", Json.pretty(observed.resources()));
            }
        }
        if (environment != null) {
            commit.sideFile("environment.json", Json.pretty(environment));
        }
        String id = writer.commit(commit.build());
        Write rows = rows(notebook, document, execution, cell, id, firstLine(execution));
        return handle -> {
            rows.to(handle);
            for (Execution earlier : amended) {
                ExecutionTable.place(
                        handle, earlier.id(), new ExecutionTable.Place(id, LiveDocument.cellOf(document, earlier)));
            }
        };
    }

    /** Commits the document with outputs that came after their cell's version. */
    Write amend(NotebookEntry notebook, Notebook document, Execution execution) {
        String cell = LiveDocument.cellOf(document, execution);
        SnapshotCommit.Builder commit = begin(notebook, document, execution, cell, title(execution) + " (later output)")
                .trailer("Amends", execution.id());
        return rows(
                notebook,
                document,
                execution,
                cell,
                writer.commit(commit.build()),
                firstLine(execution) + " (later output)");
    }

    private SnapshotCommit.Builder begin(
            NotebookEntry notebook, Notebook document, Execution execution, String cell, String subject) {
        SnapshotCommit.Builder commit = writer.begin(
                        notebook, document, execution.origin(), LiveDocument.end(execution))
                .subject(subject)
                .trailer("Run", runId)
                .trailer("Cell", cell);
        if (execution.executionCount() != null) {
            commit.trailer("Execution-Count", execution.executionCount().toString());
        }
        return commit.trailer("Status", execution.status().name().toLowerCase(Locale.ROOT))
                .trailer("Duration-Ms", Long.toString(execution.durationNanos() / 1_000_000));
    }

    private Write rows(
            NotebookEntry notebook, Notebook document, Execution execution, String cell, String commit, String title) {
        Version version = new Version(
                notebook.id(),
                0,
                commit,
                LiveDocument.end(execution),
                runId,
                execution.id(),
                cell,
                execution.executionCount(),
                execution.status(),
                execution.durationNanos(),
                title,
                List.of());
        return handle -> {
            VersionTable.add(handle, version);
            ExecutionTable.place(handle, execution.id(), new ExecutionTable.Place(commit, cell));
            NotebookTable.cells(handle, notebook.id(), NotebookIdentity.cellIds(document));
        };
    }

    private static String title(Execution execution) {
        Integer count = execution.executionCount();
        return "[" + (count == null ? " " : count) + "] " + firstLine(execution);
    }

    private static String firstLine(Execution execution) {
        String line = Texts.title(execution.code());
        return CutMark.bytesIn(execution.outputs()) > 0 ? line + CUT : line;
    }
}
