package dev.cellar.tracking.internal.ingest;

import dev.cellar.tracking.internal.db.AttemptNameTable;
import dev.cellar.tracking.internal.db.DatasetTable;
import dev.cellar.tracking.internal.db.ExecutionTable;
import dev.cellar.tracking.internal.db.LogTable;
import dev.cellar.tracking.internal.db.MetricTable;
import dev.cellar.tracking.internal.db.RunContents;
import dev.cellar.tracking.internal.db.RunTable;
import dev.cellar.tracking.journal.JournalEvent;
import dev.cellar.tracking.journal.JournalEvent.ArtifactLogged;
import dev.cellar.tracking.journal.JournalEvent.AttemptNamed;
import dev.cellar.tracking.journal.JournalEvent.DatasetLogged;
import dev.cellar.tracking.journal.JournalEvent.EnvironmentSeen;
import dev.cellar.tracking.journal.JournalEvent.ExecutionFinished;
import dev.cellar.tracking.journal.JournalEvent.ExecutionObserved;
import dev.cellar.tracking.journal.JournalEvent.GoalSet;
import dev.cellar.tracking.journal.JournalEvent.LogWritten;
import dev.cellar.tracking.journal.JournalEvent.MetricLogged;
import dev.cellar.tracking.journal.JournalEvent.NamesDerived;
import dev.cellar.tracking.journal.JournalEvent.NoteAdded;
import dev.cellar.tracking.journal.JournalEvent.NotebookLocated;
import dev.cellar.tracking.journal.JournalEvent.ParamLogged;
import dev.cellar.tracking.journal.JournalEvent.ResourcesSampled;
import dev.cellar.tracking.journal.JournalEvent.RunDescribed;
import dev.cellar.tracking.journal.JournalEvent.RunEnded;
import dev.cellar.tracking.journal.JournalEvent.RunStarted;
import dev.cellar.tracking.journal.JournalEvent.TagRemoved;
import dev.cellar.tracking.journal.JournalEvent.TagSet;
import dev.cellar.tracking.journal.JournalReader.Entry;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.CellHeading;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that events become, gathered until they are written in one transaction. Versions are not made here. Not
 * thread-safe.
 */
final class RowWrites {
    private final String runId;
    private final List<Write> writes = new ArrayList<>();
    private final List<MetricTable.Row> metrics = new ArrayList<>();

    RowWrites(String runId) {
        this.runId = runId;
    }

    void add(Write write) {
        writes.add(write);
    }

    /** Whether nothing waits to be written. */
    boolean isEmpty() {
        return writes.isEmpty() && metrics.isEmpty();
    }

    /** All that was gathered, in order, and the checkpoint; clears it. */
    Write take(long checkpoint) {
        List<Write> taken = List.copyOf(writes);
        List<MetricTable.Row> points = List.copyOf(metrics);
        writes.clear();
        metrics.clear();
        return handle -> {
            for (Write write : taken) {
                write.to(handle);
            }
            MetricTable.add(handle, runId, points);
            RunTable.checkpoint(handle, runId, checkpoint);
        };
    }

    void add(Entry entry) {
        long at = entry.sequence();
        JournalEvent event = entry.event();
        if (event instanceof MetricLogged e) {
            metrics.add(new MetricTable.Row(at, e.executionId(), e.name(), e.value(), e.step(), e.at()));
        } else if (event instanceof ResourcesSampled e) {
            writes.add(handle -> RunContents.sample(handle, runId, at, e.sample()));
        } else if (event instanceof ExecutionFinished e) {
            writes.add(handle -> ExecutionTable.add(handle, runId, e.execution()));
            CellHeading.of(e.execution().code())
                    .attempt()
                    .ifPresent(name -> writes.add(handle ->
                            AttemptNameTable.put(handle, runId, e.execution().id(), name)));
        } else if (event instanceof ExecutionObserved e) {
            writes.add(handle ->
                    ExecutionTable.observe(handle, e.executionId(), e.variables(), e.snippets(), e.resources()));
        } else if (event instanceof NamesDerived e) {
            writes.add(handle -> ExecutionTable.names(handle, e.executionId(), e.names()));
        } else if (event instanceof ParamLogged e) {
            writes.add(handle -> RunContents.param(handle, runId, at, e.executionId(), e.name(), e.value(), e.at()));
        } else if (event instanceof ArtifactLogged e) {
            writes.add(handle -> RunContents.artifact(handle, at, artifact(e)));
        } else if (event instanceof AttemptNamed e) {
            writes.add(handle -> AttemptNameTable.put(handle, runId, e.executionId(), e.name()));
        } else if (event instanceof DatasetLogged e) {
            writes.add(handle -> DatasetTable.add(handle, runId, at, e.dataset()));
        } else if (event instanceof LogWritten e) {
            writes.add(handle -> LogTable.add(handle, runId, at, e.line()));
        } else {
            addOfRun(at, event);
        }
    }

    private void addOfRun(long at, JournalEvent event) {
        if (event instanceof RunStarted e) {
            writes.add(handle -> RunTable.add(handle, e.run()));
        } else if (event instanceof RunDescribed e) {
            writes.add(handle -> RunTable.describe(
                    handle,
                    new RunTable.Description(
                            runId, e.name(), e.project(), e.hypothesis(), e.parentId(), e.baselineId())));
        } else if (event instanceof RunEnded e) {
            writes.add(handle -> RunTable.end(handle, runId, e.status(), e.at()));
        } else if (event instanceof NotebookLocated e) {
            writes.add(handle -> RunTable.notebook(handle, runId, null, e.path()));
        } else if (event instanceof TagSet e) {
            writes.add(handle -> RunTable.tag(handle, runId, e.name(), e.value()));
        } else if (event instanceof TagRemoved e) {
            writes.add(handle -> RunTable.untag(handle, runId, e.name()));
        } else if (event instanceof GoalSet e) {
            writes.add(handle -> RunTable.goal(handle, runId, e.goal()));
        } else if (event instanceof NoteAdded e) {
            writes.add(handle -> RunTable.note(handle, runId, at, e.at(), e.text()));
        } else if (event instanceof EnvironmentSeen e) {
            writes.add(handle -> RunContents.environment(handle, runId, at, e.at(), e.environment()));
        }
    }

    private static Artifact artifact(ArtifactLogged e) {
        return new Artifact(
                e.runId(), e.executionId(), e.name(), e.kind(), e.mediaType(), e.sha256(), e.bytes(), e.at());
    }
}
