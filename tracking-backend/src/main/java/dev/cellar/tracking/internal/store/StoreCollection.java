package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.db.RunContents;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.journal.JournalEvent.ArtifactLogged;
import dev.cellar.tracking.journal.JournalEvent.NotebookSaved;
import dev.cellar.tracking.journal.JournalReader;
import dev.cellar.tracking.journal.JournalReader.Entry;
import dev.cellar.tracking.journal.Journals;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.objects.ObjectCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Drops what nothing needs and packs the rest; every version and every artifact stays. */
final class StoreCollection {
    private static final Duration GRACE = Duration.ofDays(1);

    private final OpenStore store;

    StoreCollection(OpenStore store) {
        this.store = store;
    }

    String run() {
        int recovered = new Recovery(store).run().size();
        try {
            ObjectCollection.Dropped dropped = new ObjectCollection(store.objects(), GRACE).collect(referred());
            boolean packed = store.snapshots().gc();
            store.database().compact();
            return "took in " + recovered + " left journals, dropped " + dropped.objects() + " unused objects ("
                    + dropped.bytes() + " bytes), "
                    + (packed ? "packed the versions" : "left the versions to another process that is packing them")
                    + "; every version is kept";
        } catch (IOException e) {
            throw new StoreException("cannot collect in " + store.layout().home() + ": " + Texts.reason(e), e);
        }
    }

    /** What the database or a live journal, whose events are not all in the database, refers to. */
    private Set<String> referred() throws IOException {
        Set<String> referred = new HashSet<>();
        for (Path journal : Journals.list(store.layout().journals())) {
            try (JournalReader reader = new JournalReader(journal)) {
                for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                    if (entry.get().event() instanceof NotebookSaved saved) {
                        referred.add(saved.sha256());
                    } else if (entry.get().event() instanceof ArtifactLogged logged) {
                        referred.add(logged.sha256());
                    }
                }
            }
        }
        store.database().read(RunContents::allArtifacts).stream()
                .map(Artifact::sha256)
                .forEach(referred::add);
        return referred;
    }
}
