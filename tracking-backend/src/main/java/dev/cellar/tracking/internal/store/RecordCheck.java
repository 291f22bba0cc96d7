package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.db.RunLookup;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.internal.ingest.RowRebuild;
import dev.cellar.tracking.journal.JournalReader.Entry;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for runs that have a record but are not in the database, or not to their end; a repair makes them anew. */
final class RecordCheck {
    private static final int BATCH = 20_000;

    private final OpenStore store;
    private final Mending mending;
    /** Also runs that the database knows to their end: its rows are of doubtful origin. */
    private final boolean all;

    RecordCheck(OpenStore store, Mending mending, boolean all) {
        this.store = store;
        this.mending = mending;
        this.all = all;
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        int made = 0;
        try {
            for (String runId : store.records().runs()) {
                Optional<Run> run = store.database().read(handle -> RunLookup.find(handle.getConnection(), runId));
                boolean missing = run.isEmpty() || run.get().status() == RunStatus.RUNNING;
                if (missing && !mending.allowed()) {
                    problems.add("run " + runId + " has ended, but is not whole in the database: `cellar fsck"
                            + " --repair` makes it anew from " + store.records().file(runId));
                } else if (missing || (all && mending.allowed())) {
                    replay(runId);
                    made++;
                }
            }
        } catch (IOException e) {
            throw new StoreException(store.layout().records() + " cannot be read: " + Texts.reason(e), e);
        }
        if (made > 0) {
            mending.did("made " + made + " runs anew from their records");
        }
        return problems;
    }

    private void replay(String runId) throws IOException {
        RowRebuild rows = new RowRebuild(store, runId);
        List<Entry> batch = new ArrayList<>();
        try {
            store.records().read(runId, entry -> {
                batch.add(entry);
                if (batch.size() == BATCH) {
                    rows.apply(batch);
                    batch.clear();
                }
            });
            rows.apply(batch);
        } catch (IOException | RuntimeException e) {
            rows.apply(batch);
            mending.did("the record of run " + runId + " is damaged (" + Texts.reason(e) + "): the run is made anew up"
                    + " to there, and the record is set aside as "
                    + mending.aside().move(store.records().file(runId)));
        }
    }
}
