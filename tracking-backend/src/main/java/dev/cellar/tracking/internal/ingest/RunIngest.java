package dev.cellar.tracking.internal.ingest;

import dev.cellar.tracking.internal.db.RunTable;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.journal.JournalEvent;
import dev.cellar.tracking.journal.JournalEvent.EnvironmentSeen;
import dev.cellar.tracking.journal.JournalEvent.ExecutionFinished;
import dev.cellar.tracking.journal.JournalEvent.ExecutionObserved;
import dev.cellar.tracking.journal.JournalEvent.ExecutionStarted;
import dev.cellar.tracking.journal.JournalEvent.NotebookSaved;
import dev.cellar.tracking.journal.JournalEvent.OutputsAmended;
import dev.cellar.tracking.journal.JournalEvent.RunEnded;
import dev.cellar.tracking.journal.JournalEvent.RunStarted;
import dev.cellar.tracking.journal.JournalEvent.VersionDue;
import dev.cellar.tracking.journal.JournalReader.Entry;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings the events of one run into every store, in the order of truth: objects are there before their event, then the
 * commit, then in one transaction the rows and the checkpoint. Fed from the journal's start each time: events up to the
 * checkpoint only restore what it keeps in mind. After a failure it is thrown away and a new one is fed. Not thread-safe.
 */
public final class RunIngest {
    private final OpenStore store;
    private final String runId;
    private final long checkpoint;
    private final RowWrites writes;
    private final RunDocument document;
    private final FigureWrites figures;
    private final Map<String, Finished> awaiting = new LinkedHashMap<>();
    private final Map<String, Execution> amended = new LinkedHashMap<>();
    private final Map<String, Execution> versioned = new LinkedHashMap<>();
    private final List<String> observed = new ArrayList<>();
    private final RunClock clock = new RunClock();
    private @Nullable Run run;
    private @Nullable ExecutionStarted running;
    private boolean ended;
    private long last;
    /** What the store's checkpoint is now, as far as this has moved it. */
    private long written;

    public RunIngest(OpenStore store, String runId) {
        this.store = store;
        this.runId = runId;
        this.checkpoint = store.database().read(handle -> RunTable.checkpoint(handle, runId));
        this.written = checkpoint;
        this.writes = new RowWrites(runId);
        this.document = new RunDocument(store, runId);
        this.figures = new FigureWrites(store, runId);
    }

    /** An execution that ended and has no version yet. */
    private record Finished(Execution execution, @Nullable ExecutionObserved observed) {}

    /** Applies a batch; everything of it is in every store when this returns. */
    public void apply(List<Entry> batch) {
        for (Entry entry : batch) {
            last = entry.sequence();
            clock.hear(entry.event());
            boolean known = last <= checkpoint;
            if (!known) {
                writes.add(entry);
            }
            follow(entry.event(), known);
        }
        flush();
    }

    /** Executions that were observed since this was last asked, whose version waits for {@link VersionDue}. */
    public List<String> observed() {
        List<String> taken = List.copyOf(observed);
        observed.clear();
        return taken;
    }

    private void follow(JournalEvent event, boolean known) {
        if (event instanceof RunStarted e) {
            run = e.run();
        } else if (event instanceof EnvironmentSeen e) {
            document.environment(e.environment());
        } else if (event instanceof RunEnded) {
            ended = true;
        } else if (event instanceof NotebookSaved e) {
            saved(e, known);
        } else if (event instanceof ExecutionStarted e) {
            makeUnobserved(known);
            running = e;
        } else if (event instanceof ExecutionFinished e) {
            running = null;
            awaiting.put(e.execution().id(), new Finished(e.execution(), null));
            show(e.execution(), known);
        } else if (event instanceof OutputsAmended e) {
            amend(e, known);
        } else if (event instanceof ExecutionObserved e) {
            observe(e);
        } else if (event instanceof VersionDue e) {
            make(e.executionId(), known);
        }
    }

    private void saved(NotebookSaved event, boolean known) {
        if (document.isBase(event)) {
            document.base(event);
            return;
        }
        for (Finished finished : List.copyOf(awaiting.values())) {
            if (finished.execution().startedAt().isBefore(event.at())) {
                make(finished.execution().id(), known);
            }
        }
        if (known) {
            document.saved(event);
        } else {
            version(document.save(event, run()));
        }
    }

    private void observe(ExecutionObserved event) {
        Finished finished = awaiting.get(event.executionId());
        if (finished != null) {
            awaiting.put(event.executionId(), new Finished(finished.execution(), event));
            observed.add(event.executionId());
        }
    }

    private void amend(OutputsAmended event, boolean known) {
        String id = event.executionId();
        Finished finished = awaiting.get(id);
        Execution before = finished == null ? versioned.get(id) : finished.execution();
        if (before == null) {
            return;
        }
        Execution now = before.withOutputs(event.outputs());
        show(now, known);
        if (finished != null) {
            awaiting.put(id, new Finished(now, finished.observed()));
        } else if (document.live().amended(id, event.outputs())) {
            amended.put(id, now);
        }
    }

    /** The figures among an execution's outputs are artifacts. */
    private void show(Execution execution, boolean known) {
        if (!known) {
            writes.add(figures.of(last, execution));
        }
    }

    /** Whoever is asked about variables no more will not answer after the next cell began. */
    private void makeUnobserved(boolean known) {
        for (Finished finished : List.copyOf(awaiting.values())) {
            if (finished.observed() == null) {
                make(finished.execution().id(), known);
            }
        }
    }

    private void make(String executionId, boolean known) {
        Finished finished = awaiting.remove(executionId);
        if (finished == null) {
            return;
        }
        // Its outputs are in the version; kept here they would fill the memory in the course of a run.
        versioned.put(executionId, finished.execution().withOutputs(List.of()));
        if (known) {
            document.live().executed(finished.execution());
        } else {
            amendBefore(finished.execution());
            version(document.version(run(), finished.execution(), finished.observed(), List.copyOf(amended.values())));
        }
        // This version shows what was amended before it, too.
        amended.clear();
    }

    /** What an earlier execution of the same cell showed late would be in no version after this one. */
    private void amendBefore(Execution next) {
        for (Execution execution : List.copyOf(amended.values())) {
            if (LiveDocument.isSameCell(execution, next)) {
                amended.remove(execution.id());
                version(document.amended(run(), execution));
            }
        }
    }

    /** A version's rows follow its commit at once, so that a crash leaves at most one commit without rows. */
    private void version(Write rows) {
        writes.add(rows);
        flush();
    }

    private void flush() {
        long reached = Math.max(last, checkpoint);
        if (reached > written || !writes.isEmpty()) {
            Write write = writes.take(reached);
            store.database().change(write::to);
            written = reached;
        }
    }

    /** Nothing more will come: makes the versions that are still due. */
    public void complete() {
        for (Finished finished : List.copyOf(awaiting.values())) {
            make(finished.execution().id(), false);
        }
        for (Execution execution : List.copyOf(amended.values())) {
            version(document.amended(run(), execution));
        }
        amended.clear();
    }

    /**
     * The process is gone: what was running died with it, and so did the run unless it had ended.
     *
     * @return what the process would have said of that
     */
    public List<JournalEvent> abandon() {
        List<JournalEvent> unsaid = new ArrayList<>();
        ExecutionStarted died = running;
        if (!ended && run != null) {
            if (died != null) {
                Execution execution = Executions.died(died, run().origin(), clock.lastHeard());
                unsaid.add(new ExecutionFinished(runId, execution));
                awaiting.put(execution.id(), new Finished(execution, null));
            }
            unsaid.add(new RunEnded(runId, RunStatus.KILLED, clock.lastHeard()));
        }
        unsaid.forEach(event -> writes.add(new Entry(last, event)));
        complete();
        flush();
        return unsaid;
    }

    private Run run() {
        Run started = run;
        if (started == null) {
            throw new IllegalStateException("the journal of run " + runId + " does not begin with its start");
        }
        return started;
    }
}
