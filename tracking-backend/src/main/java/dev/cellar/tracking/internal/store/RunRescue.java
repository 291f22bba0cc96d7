package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.internal.db.RunTable;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.internal.ingest.RowRebuild;
import dev.cellar.tracking.journal.AbandonedJournal;
import dev.cellar.tracking.journal.JournalReader;
import dev.cellar.tracking.journal.JournalReader.Entry;
import dev.cellar.tracking.model.RunStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes the values out of a journal whose documents cannot be made, up to the first record that says nothing. */
final class RunRescue {
    private final OpenStore store;
    private final AbandonedJournal journal;

    RunRescue(OpenStore store, AbandonedJournal journal) {
        this.store = store;
        this.journal = journal;
    }

    void run() throws IOException {
        String runId = String.valueOf(journal.directory().getFileName());
        RowRebuild rows = new RowRebuild(store, runId);
        try (JournalReader reader = journal.read()) {
            for (Optional<Entry> entry = next(reader); entry.isPresent(); entry = next(reader)) {
                rows.apply(List.of(entry.get()));
            }
        }
        store.database().change(handle -> RunTable.end(handle, runId, RunStatus.KILLED, Instant.now()));
    }

    private static Optional<Entry> next(JournalReader reader) throws IOException {
        try {
            return reader.next();
        } catch (RuntimeException e) {
            // A record that cannot be understood ends what can be taken in; the journal is kept.
            return Optional.empty();
        }
    }
}
