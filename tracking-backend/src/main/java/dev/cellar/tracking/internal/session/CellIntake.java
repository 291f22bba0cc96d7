package dev.cellar.tracking.internal.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.limit.OutputLimit;
import dev.cellar.tracking.internal.ingest.Executions;
import dev.cellar.tracking.internal.session.EarlierExecutions.Earlier;
import dev.cellar.tracking.internal.session.EarlierExecutions.Observation;
import dev.cellar.tracking.journal.JournalEvent.ExecutionObserved;
import dev.cellar.tracking.journal.JournalEvent.NamesDerived;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.Names;
import java.util.List;

/**
 * Where what is known of cells goes: into the journal of the run they belong to, else to the executions kept for a run that
 * may begin later. Guarded by the session's lock.
 */
final class CellIntake {
    private final RunSwitch runs;
    private final EarlierExecutions earlier;
    private final OutputLimit limit;

    CellIntake(RunSwitch runs, EarlierExecutions earlier, OutputLimit limit) {
        this.runs = runs;
        this.earlier = earlier;
        this.limit = limit;
    }

    void finished(Execution whole) {
        Execution execution = Executions.limited(whole, limit);
        runs.cellFinished();
        Recording recording = runs.recordingOf(execution.id());
        if (recording == null) {
            earlier.add(execution);
        } else {
            recording.finished(execution);
        }
    }

    void amended(String executionId, List<ObjectNode> whole) {
        List<ObjectNode> outputs = whole.stream().map(limit::output).toList();
        Recording recording = runs.holderOf(executionId);
        if (recording == null) {
            earlier.amend(executionId, outputs);
        } else {
            recording.amended(executionId, outputs);
        }
    }

    void observed(String executionId, Observation seen) {
        Recording recording = runs.holderOf(executionId);
        if (recording == null) {
            earlier.observe(executionId, seen);
        } else {
            observed(recording, executionId, seen);
            runs.cellObserved(recording);
        }
    }

    void names(String executionId, Names names) {
        Recording recording = runs.holderOf(executionId);
        if (recording == null) {
            earlier.names(executionId, names);
        } else {
            recording.append(new NamesDerived(recording.run().id(), executionId, names));
        }
    }

    /** Hands the executions from before to a run that began; returns how many. */
    int takeIn(Recording recording) {
        List<Earlier> taken = earlier.take();
        for (Earlier one : taken) {
            String id = one.execution().id();
            recording.finished(one.execution());
            Observation seen = one.observation();
            if (seen != null) {
                observed(recording, id, seen);
            }
            if (!one.names().equals(Names.NONE)) {
                recording.append(new NamesDerived(recording.run().id(), id, one.names()));
            }
        }
        return taken.size();
    }

    private static void observed(Recording recording, String executionId, Observation seen) {
        recording.append(new ExecutionObserved(
                recording.run().id(), executionId, seen.variables(), seen.snippets(), seen.resources()));
    }
}
