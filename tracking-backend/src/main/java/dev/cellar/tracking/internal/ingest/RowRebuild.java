package dev.cellar.tracking.internal.ingest;

import dev.cellar.tracking.internal.db.RunTable;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.journal.JournalReader.Entry;
import dev.cellar.tracking.model.Execution;
import java.util.List;

/**
 * Writes the rows of a run anew from what its journal said; its versions stay as they are. What is there already stays, so
 * that doing it twice has the effect of once. Not thread-safe.
 */
public final class RowRebuild {
    private final OpenStore store;
    private final String runId;
    private final RowWrites writes;
    private final long checkpoint;

    public RowRebuild(OpenStore store, String runId) {
        this.store = store;
        this.runId = runId;
        this.writes = new RowWrites(runId);
        this.checkpoint = store.database().read(handle -> RunTable.checkpoint(handle, runId));
    }

    /** Writes the rows of some entries, the next ones. */
    public void apply(List<Entry> batch) {
        batch.forEach(writes::add);
        long last = batch.isEmpty() ? 0 : batch.get(batch.size() - 1).sequence();
        store.database().change(writes.take(Math.max(last, checkpoint))::to);
    }

    /** Keeps the figures that an execution of the run showed. */
    public void figures(Execution withOutputs) {
        Write rows = new FigureWrites(store, runId).of(checkpoint, withOutputs);
        store.database().change(rows::to);
    }
}
