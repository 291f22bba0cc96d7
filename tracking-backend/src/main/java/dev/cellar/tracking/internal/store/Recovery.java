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

    public Recovery(OpenStore store) {
        this.store = store;
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
            return Journals.list(store.layout().journals());
        } catch (IOException e) {
            throw new StoreException(store.layout().journals() + " cannot be read: check its rights", e);
        }
    }

    private Optional<Run> replay(AbandonedJournal journal, String runId) throws IOException {
        RunIngest ingest = new RunIngest(store, runId);
        Optional<String> torn;
        long last = 0;
        try (JournalReader reader = journal.read()) {
            List<Entry> batch = reader.next(BATCH);
            while (!batch.isEmpty()) {
                ingest.apply(batch);
                last = batch.get(batch.size() - 1).sequence();
                batch = reader.next(BATCH);
            }
            torn = reader.torn();
        }
        ingest.abandon();
        if (torn.isPresent()) {
            long sequence = last + 1;
            store.database().change(handle -> RunTable.note(handle, runId, sequence, Instant.now(), torn.get()));
        }
        journal.delete();
        return store.database().read(handle -> RunLookup.find(handle.getConnection(), runId));
    }
}
