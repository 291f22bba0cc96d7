package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.db.RunLookup;
import dev.cellar.tracking.internal.db.RunTable;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.internal.ingest.RunIngest;
import dev.cellar.tracking.journal.AbandonedJournal;
import dev.cellar.tracking.journal.JournalReader;
import dev.cellar.tracking.journal.JournalReader.Entry;
import dev.cellar.tracking.journal.Journals;
import dev.cellar.tracking.model.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes in journals whose process is gone: all that they hold goes into the stores, their runs end as KILLED unless they
 * had ended, and the journals are removed. One that cannot be read stays where it is.
 */
public final class Recovery {
    private static final int BATCH = 20_000;

    private final OpenStore store;
    private final Mending mending;

    public Recovery(OpenStore store) {
        this(store, new Mending(store.layout(), false));
    }

    Recovery(OpenStore store, Mending mending) {
        this.store = store;
        this.mending = mending;
    }

    /**
     * Takes in every journal that nobody holds.
     *
     * @throws StoreException after the others were taken in, if one could not be
     */
    public List<Run> run() {
        List<Run> recovered = new ArrayList<>();
        List<StoreException> failures = new ArrayList<>();
        for (Path journal : journals()) {
            try {
                Optional<AbandonedJournal> abandoned = Journals.takeOver(journal);
                if (abandoned.isPresent()) {
                    try (AbandonedJournal held = abandoned.get()) {
                        replay(held, journal.getFileName().toString()).ifPresent(recovered::add);
                    }
                }
            } catch (IOException | RuntimeException e) {
                if (mending.allowed() && rescue(journal, e)) {
                    continue;
                }
                failures.add(new StoreException(
                        "the journal " + journal + " cannot be taken in (" + Texts.reason(e)
                                + "): it is kept, try again",
                        e));
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return recovered;
    }

    private List<Path> journals() {
        try {
            Journals.sweep(store.layout().journals());
            return Journals.list(store.layout().journals());
        } catch (IOException e) {
            throw new StoreException(store.layout().journals() + " cannot be read: check its rights", e);
        }
    }

    private Optional<Run> replay(AbandonedJournal journal, String runId) throws IOException {
        RunIngest ingest = new RunIngest(store, runId);
        Optional<String> broken;
        long last = 0;
        try (JournalReader reader = journal.read()) {
            List<Entry> batch = reader.next(BATCH);
            while (!batch.isEmpty()) {
                ingest.apply(batch);
                last = batch.get(batch.size() - 1).sequence();
                batch = reader.next(BATCH);
            }
            long known = store.database().read(handle -> RunTable.checkpoint(handle, runId));
            Optional<String> gap = reader.gap(known);
            broken = gap.isPresent() ? gap : reader.torn();
        }
        store.records().keep(journal.directory(), ingest.abandon());
        if (broken.isPresent()) {
            setAside(journal, last + 1, broken.get());
        } else {
            journal.delete();
        }
        // Without a record it was another process that took the run in, a moment ago.
        return last == 0
                ? Optional.empty()
                : store.database().read(handle -> RunLookup.find(handle.getConnection(), runId));
    }

    /** What stands behind the break may be of use to somebody; the run says that it is not in the store. */
    private void setAside(AbandonedJournal journal, long sequence, String why) throws IOException {
        String runId = String.valueOf(journal.directory().getFileName());
        store.database().change(handle -> RunTable.note(handle, runId, sequence, Instant.now(), why));
        Path place = mending.aside().place("journal-" + runId);
        journal.moveTo(place);
        mending.did(why + "; it is set aside as " + place);
    }

    /** Takes in at least the values of a run whose documents cannot be made any more, as far as its journal can be read. */
    private boolean rescue(Path path, Exception cause) {
        String runId = String.valueOf(path.getFileName());
        try {
            Optional<AbandonedJournal> abandoned = Journals.takeOver(path);
            if (abandoned.isEmpty()) {
                return false;
            }
            try (AbandonedJournal journal = abandoned.get()) {
                new RunRescue(store, journal).run();
                setAside(
                        journal,
                        Long.MAX_VALUE,
                        "the journal of run " + runId + " could not be taken in whole (" + Texts.reason(cause)
                                + "): its values and cells are kept as far as it can be read, some cells without"
                                + " outputs");
            }
            return true;
        } catch (IOException | RuntimeException e) {
            cause.addSuppressed(e);
            return false;
        }
    }
}
