package dev.cellar.tracking.internal.session;

import dev.cellar.tracking.CellarConfig;
import dev.cellar.tracking.StartRequest;
import dev.cellar.tracking.TrackingSession.Started;
import dev.cellar.tracking.internal.session.RunStarter.Begun;
import dev.cellar.tracking.journal.JournalEvent.ExecutionStarted;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.RunningCell;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which run is on. A cell that stops a run still belongs to it, a cell that begins one belongs to that. Guarded by the
 * session's lock, but for {@link #recording}, which never waits.
 */
final class RunSwitch {
    private final CellarConfig settings;
    private final Path directory;
    private final SessionStore stores;
    private volatile @Nullable Begun on;
    private @Nullable Recording ending;
    private @Nullable ExecutionStarted running;
    private @Nullable Path notebook;

    RunSwitch(CellarConfig settings, Path directory, SessionStore stores, @Nullable Path notebook) {
        this.settings = settings;
        this.directory = directory;
        this.stores = stores;
        this.notebook = notebook;
    }

    /** The run that is on. */
    @Nullable
    Recording recording() {
        Begun current = on;
        return current == null ? null : current.recording();
    }

    /** The run that a cell which ends now goes to: the one it stopped, else the one that is on. */
    @Nullable
    Recording recordingOf(String executionId) {
        Recording last = ending;
        return last != null && last.holds(executionId) ? last : recording();
    }

    /** The run that holds an execution already. */
    @Nullable
    Recording holderOf(String executionId) {
        Recording recording = recordingOf(executionId);
        return recording != null && recording.holds(executionId) ? recording : null;
    }

    void cellStarted(ExecutionStarted cell) {
        closeEnding();
        running = cell;
        stores.privateOutputs().began(cell.cellId(), cell.code());
        Recording recording = recording();
        if (recording != null) {
            recording.started(cell);
        }
    }

    Optional<RunningCell> runningCell() {
        return Optional.ofNullable(running)
                .map(cell -> new RunningCell(cell.executionId(), cell.cellId(), cell.code()));
    }

    void cellFinished() {
        running = null;
    }

    /** Nothing more is to come of a cell. */
    void cellObserved(Recording recording) {
        if (recording.equals(ending)) {
            closeEnding();
        }
    }

    void located(Path path) {
        notebook = path;
        Begun current = on;
        if (current != null) {
            follow(current);
        }
    }

    /** Whether a start describes the run that is on rather than beginning another. */
    boolean goesOn(StartRequest request) {
        Recording recording = recording();
        if (recording == null) {
            return false;
        }
        Run run = recording.run();
        return recording.isAutomatic()
                || request.automatic()
                || ((request.name() == null || request.name().equals(run.name()))
                        && (request.project() == null || request.project().equals(run.project())));
    }

    /** Goes on with the run that is on, as the request describes it. */
    Started goOn(StartRequest request) {
        Begun current = on;
        if (current == null) {
            throw new IllegalStateException("no run is on");
        }
        Recording recording = current.recording();
        boolean adopted = recording.isAutomatic() && !request.automatic();
        if (!request.automatic()) {
            recording.describe(request);
            RunStarter.tags(request.tags()).forEach(recording::tag);
        }
        follow(current);
        if (recording.run().number() == 0) {
            recording.registered(stores.described(recording.run()));
        }
        return new Started(recording.run(), !adopted, Optional.empty(), 0);
    }

    /** Begins a run. Nothing of it is in the stores before {@link #launch}. */
    Recording begin(StartRequest request) {
        Begun begun = stores.starter()
                .begin(new RunStarter.Plan(
                        request.name() == null ? RunDefaults.name(notebook) : request.name(),
                        request.project() == null
                                ? RunDefaults.project(settings, notebook, directory)
                                : request.project(),
                        request.hypothesis(),
                        RunStarter.tags(request.tags()),
                        settings.goal().orElse(null),
                        notebook,
                        request));
        on = begun;
        return begun.recording();
    }

    /** The cell that is running belongs to the run that began, after all that came before. */
    void launch(Recording recording) {
        ExecutionStarted cell = running;
        if (cell != null) {
            recording.started(cell);
        }
        stores.submit(recording);
    }

    /**
     * Ends the run that is on.
     *
     * @param withCell the cell that is running still belongs to it
     */
    Optional<Run> end(RunStatus status, boolean withCell) {
        Recording recording = recording();
        if (recording == null) {
            return Optional.empty();
        }
        on = null;
        Run run = recording.end(status);
        closeEnding();
        if (withCell && running != null) {
            ending = recording;
        } else {
            recording.close();
        }
        return Optional.of(run);
    }

    void closeEnding() {
        Recording last = ending;
        ending = null;
        if (last != null) {
            last.close();
        }
    }

    private void follow(Begun current) {
        Path path = notebook;
        if (path != null) {
            current.recording().located(path.toString());
            current.watch().follow(path);
        }
    }
}
