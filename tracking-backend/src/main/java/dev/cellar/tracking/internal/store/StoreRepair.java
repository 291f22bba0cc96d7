package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.RepairReport;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.db.Damage;
import dev.cellar.tracking.internal.db.Salvage;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.internal.home.StoreLayout;
import dev.cellar.tracking.internal.natives.SqliteNative;
import dev.cellar.tracking.journal.AbandonedJournal;
import dev.cellar.tracking.journal.Journals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mends a store that may not even open: a database that is damaged is set aside, and what can be read of it goes into
 * another, with what the runs' records, the versions and the journals say. Only while nobody records.
 */
public final class StoreRepair {
    private final StoreLayout layout;
    private final Mending mending;

    public StoreRepair(Path home) {
        layout = new StoreLayout(home);
        mending = new Mending(layout, true);
    }

    /** @param networkHome whether it is on a network file system; empty to ask the operating system */
    public RepairReport run(Optional<Boolean> networkHome, Map<String, String> environment) {
        refuseWhileRecording();
        SqliteNative.load(layout.natives());
        try {
            Optional<Path> damaged = setAside();
            try (OpenStore store = OpenStore.open(layout.home(), networkHome, environment)) {
                damaged.ifPresent(file -> mending.did(
                        "took over " + new Salvage(file).into(store.database()) + " rows that could be read of it"));
                List<String> left = new StoreCheck(store).mend(mending, damaged.isPresent());
                return new RepairReport(mending.done(), left);
            }
        } catch (IOException e) {
            throw new StoreException("cannot mend " + layout.home() + " (" + Texts.reason(e) + "): try again", e);
        }
    }

    /** The write-ahead log first: without one that belongs to another moment, the database may be sound. */
    private Optional<Path> setAside() throws IOException {
        Path file = layout.database();
        if (Damage.of(file).isEmpty()) {
            return Optional.empty();
        }
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
        if (Files.exists(log)) {
            mending.did(log + " does not belong to " + file.getFileName() + ": set aside as "
                    + mending.aside().move(log));
        }
        Optional<String> damage = Damage.of(file);
        if (damage.isEmpty()) {
            return Optional.empty();
        }
        Path place = mending.aside().move(file);
        mending.did(file + " is damaged (" + damage.get() + "): set aside as " + place + ", another is made");
        return Optional.of(place);
    }

    private void refuseWhileRecording() {
        try {
            for (Path journal : Journals.list(layout.journals())) {
                Optional<AbandonedJournal> abandoned = Journals.takeOver(journal);
                if (abandoned.isEmpty() && Files.exists(journal)) {
                    throw new StoreException("a kernel is recording run " + journal.getFileName() + " into "
                            + layout.home() + ": stop it, then repair again");
                }
                if (abandoned.isPresent()) {
                    abandoned.get().close();
                }
            }
        } catch (IOException e) {
            throw new StoreException(layout.journals() + " cannot be read: " + Texts.reason(e), e);
        }
    }
}
