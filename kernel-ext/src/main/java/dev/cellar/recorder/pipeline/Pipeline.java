package dev.cellar.recorder.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cellar.recorder.hook.CellListener;
import dev.cellar.recorder.hook.CellRequest;
import dev.cellar.recorder.hook.Guard;
import dev.cellar.recorder.hook.WireMessage;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.model.Variables;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns cells and their messages into executions of a tracking session. A cell is in the journal before it runs; its
 * outputs and status are before its reply is sent; what the watch finds follows after its idle status.
 *
 * <p>Requests that are silent or kept out of the history are no cells of the notebook and are left out.
 *
 * <p>Thread-safe. No lock is held while anything is published, for publishing threads come in here with the socket's
 * lock held.
 */
public final class Pipeline implements CellListener {
    private final TrackingSession session;
    private final Authorship authorship;
    private final CellWatch watch;
    private final Guard guard;
    private final LateOutputs late;
    private final Cells cells;
    private final Completion unobserved = new Completion();
    private volatile @Nullable Cell current;

    /**
     * A pipeline into a session, which it does not close.
     *
     * @param guard told what could not be done and why
     */
    public Pipeline(TrackingSession session, Authorship authorship, CellWatch watch, Guard guard) {
        this.session = session;
        this.authorship = authorship;
        this.watch = watch;
        this.guard = guard;
        this.late = new LateOutputs(session, guard);
        this.cells = new Cells(session.outputLimit());
    }

    /** Id of the execution that runs now, null outside any. */
    public @Nullable String currentExecution() {
        Cell cell = current;
        return cell == null ? null : cell.id();
    }

    @Override
    public void requested(CellRequest request) {
        if (request.counted()) {
            cells.waiting(request);
        }
    }

    @Override
    public void began(CellRequest request) {
        if (!request.counted()) {
            return;
        }
        Cell cell = cells.begin(request);
        current = cell;
        guard.run(
                "the beginning of a cell",
                () -> session.executionStarted(
                        cell.id(), request.cellId(), cell.count(), request.code(), cell.startedAt()));
        watch.before(cell.id(), request);
    }

    @Override
    public void sent(WireMessage message) {
        switch (message.type()) {
            case "execute_input" ->
                cells.count(
                        message.parentId(),
                        message.content().path("execution_count").asInt());
            case "execute_reply" -> replied(message.parentId(), message.content());
            case "update_display_data" -> updated(message);
            default -> {
                Cell cell = cells.get(message.parentId());
                if (cell == null || !cell.isOver()) {
                    watch.heard(message);
                }
                if (cell != null && !watch.ownOutput()) {
                    cell.collect(message);
                    changed(cell);
                }
            }
        }
    }

    /** What a private cell shows in the place of another cell's display is private, too. */
    private void updated(WireMessage message) {
        Cell sender = cells.get(message.parentId());
        if (sender == null || !sender.heading().isPrivate()) {
            cells.update(message).forEach(this::changed);
        }
    }

    private void changed(Cell cell) {
        if (cell.isFinished()) {
            late.changed(cell);
        }
    }

    private void replied(String messageId, JsonNode reply) {
        Cell cell = cells.get(messageId);
        if (cell == null) {
            CellRequest aborted = cells.neverRun(messageId);
            if (aborted != null && Cell.isAborted(reply)) {
                neverRan(cells.begin(aborted), reply);
            }
            return;
        }
        current = null;
        unobserved.add(messageId);
        finish(cell, reply);
    }

    /** An aborted cell changed no variable: it is complete at once. */
    private void neverRan(Cell cell, JsonNode reply) {
        session.executionStarted(
                cell.id(), cell.request().cellId(), null, cell.request().code(), cell.startedAt());
        finish(cell, reply);
        session.executionObserved(cell.id(), Variables.NONE, List.of(), null);
    }

    /** What changed in earlier cells goes first, so that the version after this cell has it. */
    private void finish(Cell cell, JsonNode reply) {
        late.handOverDue();
        session.executionFinished(
                cell.finish(reply, authorship.origin(cell.request().userName())));
    }

    @Override
    public void ended(String messageId) {
        Cell cell = cells.get(messageId);
        try {
            if (cell != null) {
                cell.end();
                watch.over();
                watch.after(cell.id(), cell.heading(), session);
            }
        } finally {
            unobserved.remove(messageId);
        }
    }

    @Override
    public void failed(String what, Throwable cause) {
        guard.report(what, cause);
    }

    /** Waits a moment for what is still looked at, then hands over what is left. Nothing is taken in after this. */
    public void close(Duration patience) {
        unobserved.await(patience);
        late.close();
    }
}
