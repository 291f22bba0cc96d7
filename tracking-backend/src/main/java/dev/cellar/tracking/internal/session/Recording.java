package dev.cellar.tracking.internal.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.tracking.StartRequest;
import dev.cellar.tracking.internal.ingest.IngestThread;
import dev.cellar.tracking.internal.ingest.RunFeed;
import dev.cellar.tracking.journal.Journal;
import dev.cellar.tracking.journal.JournalEvent;
import dev.cellar.tracking.journal.JournalEvent.ExecutionStarted;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A run while it is recorded: what it is, and its way into the journal. Thread-safe. */
final class Recording {
    private final Journal journal;
    private final RunFeed feed;
    private final IngestThread ingest;
    private final OutputBudget budget;
    private final Set<String> executions = ConcurrentHashMap.newKeySet();
    private volatile Run run;
    private volatile boolean automatic;
    private volatile boolean variables;
    private volatile boolean lastCellFailed;

    Recording(Run run, StartRequest request, Journal journal, RunFeed feed, IngestThread ingest, OutputBudget budget) {
        this.run = run;
        this.automatic = request.automatic();
        this.variables = request.variables();
        this.journal = journal;
        this.feed = feed;
        this.ingest = ingest;
        this.budget = budget;
    }

    Run run() {
        return run;
    }

    RunFeed feed() {
        return feed;
    }

    /** Whether the cells' variables are recorded. */
    boolean recordsVariables() {
        return variables;
    }

    /** Began by itself, and nobody said yet what it is. */
    boolean isAutomatic() {
        return automatic;
    }

    /** The row that the store made of it, with its number. */
    synchronized void registered(Run stored) {
        run = stored;
    }

    void append(JournalEvent event) {
        if (journal.append(event)) {
            ingest.wake();
        }
    }

    void metric(@Nullable String executionId, String name, double value, @Nullable Long step) {
        journal.metric(executionId, name, value, step);
    }

    /** @param cell of whatever run it was thought to be */
    void started(ExecutionStarted cell) {
        executions.add(cell.executionId());
        append(new ExecutionStarted(
                run.id(), cell.executionId(), cell.cellId(), cell.executionCount(), cell.code(), cell.at()));
    }

    void finished(Execution execution) {
        executions.add(execution.id());
        lastCellFailed = execution.status() != ExecutionStatus.OK;
        List<ObjectNode> outputs = budget.admit(execution.id(), execution.outputs());
        append(new JournalEvent.ExecutionFinished(run.id(), execution.withOutputs(outputs)));
    }

    /** That no more outputs are kept, in one line. */
    Optional<String> full() {
        return budget.full();
    }

    /** How the run stands if its kernel ends now: a run that stopped at a failed cell has failed. */
    RunStatus outcome() {
        return lastCellFailed ? RunStatus.FAILED : RunStatus.FINISHED;
    }

    /** Whether an execution belongs to this run. */
    boolean holds(String executionId) {
        return executions.contains(executionId);
    }

    void amended(String executionId, List<ObjectNode> outputs) {
        if (budget.admitsLater(executionId, outputs)) {
            append(new JournalEvent.OutputsAmended(run.id(), executionId, outputs));
        }
    }

    synchronized void tag(String name, String value) {
        Map<String, String> tags = new HashMap<>(run.tags());
        tags.put(name, value);
        run = run.edit().tags(tags).build();
        append(new JournalEvent.TagSet(run.id(), name, value));
    }

    synchronized void untag(String name) {
        Map<String, String> tags = new HashMap<>(run.tags());
        if (tags.remove(name) != null) {
            run = run.edit().tags(tags).build();
            append(new JournalEvent.TagRemoved(run.id(), name));
        }
    }

    synchronized void goal(Goal goal) {
        run = run.edit().goal(goal).build();
        append(new JournalEvent.GoalSet(run.id(), goal));
    }

    synchronized void note(String text) {
        List<String> notes = new ArrayList<>(run.notes());
        notes.add(text);
        run = run.edit().notes(notes).build();
        append(new JournalEvent.NoteAdded(run.id(), text, Instant.now()));
    }

    /** The person says what this run is. Under another name its number is 0 until the store has given the new one. */
    synchronized void describe(StartRequest said) {
        automatic = false;
        // Going on is no wish to have them after all: only a new run takes them in again.
        variables = variables && said.variables();
        Run described = run.edit()
                .named(
                        said.name() == null ? run.name() : said.name(),
                        said.project() == null ? run.project() : said.project())
                .hypothesis(said.hypothesis().isBlank() ? run.hypothesis() : said.hypothesis())
                .parent(said.parentId() == null ? run.parentId() : said.parentId())
                .baseline(said.baselineId() == null ? run.baselineId() : said.baselineId())
                .build();
        if (!described.equals(run)) {
            run = described;
            append(new JournalEvent.RunDescribed(
                    run.id(), run.name(), run.project(), run.hypothesis(), run.parentId(), run.baselineId()));
        }
    }

    synchronized void located(String path) {
        if (!path.equals(run.notebookPath())) {
            run = run.edit().notebookPath(path).build();
            append(new JournalEvent.NotebookLocated(run.id(), path));
        }
    }

    /** Ends the run; a cell that is still running may follow until {@link #close}. */
    synchronized Run end(RunStatus status) {
        Instant now = Instant.now();
        append(new JournalEvent.RunEnded(run.id(), status, now));
        run = run.edit().ended(status, now).build();
        return run;
    }

    /** Nothing more comes. */
    void close() {
        feed.end();
        ingest.wake();
    }
}
