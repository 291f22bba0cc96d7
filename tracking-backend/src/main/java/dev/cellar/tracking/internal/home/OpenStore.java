package dev.cellar.tracking.internal.home;

import dev.cellar.snapshots.SnapshotStore;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.db.Database;
import dev.cellar.tracking.internal.db.Schema;
import dev.cellar.tracking.internal.files.NetworkFileSystems;
import dev.cellar.tracking.internal.natives.SqliteNative;
import dev.cellar.tracking.internal.natives.ZstdNative;
import dev.cellar.tracking.journal.JournalOptions;
import dev.cellar.tracking.journal.RunRecords;
import dev.cellar.tracking.objects.ObjectStore;
import dev.cellar.tracking.redact.Redactor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one store, opened. The snapshot and the object store are opened on first use, since that takes
 * a while and listings need neither. Thread-safe; to be
 * closed once by whoever opened it.
 */
public final class OpenStore implements AutoCloseable {
    private final StoreLayout layout;
    private final boolean network;
    private final Database database;
    private final Redactor redactor;
    private volatile @Nullable ObjectStore objects;
    private @Nullable SnapshotStore snapshots;

    private OpenStore(StoreLayout layout, boolean network, Redactor redactor) {
        this.layout = layout;
        this.network = network;
        this.redactor = redactor;
        SqliteNative.load(layout.natives());
        this.database = Database.open(layout.database(), Schema.CURRENT, network);
    }

    /**
     * Opens a store and makes what is missing of it.
     *
     * @param networkHome whether it is on a network file system; empty to ask the operating system
     * @param environment of the process, for the secrets in it
     */
    public static OpenStore open(Path home, Optional<Boolean> networkHome, Map<String, String> environment) {
        StoreLayout layout = new StoreLayout(home);
        layout.prepare();
        return new OpenStore(
                layout,
                networkHome.orElseGet(() -> NetworkFileSystems.holds(layout.home())),
                Redactor.over(layout.vault(), environment));
    }

    public StoreLayout layout() {
        return layout;
    }

    public Database database() {
        return database;
    }

    /** Never waits for the snapshot store; that two threads make one each at first does no harm. */
    public ObjectStore objects() {
        ObjectStore open = objects;
        if (open == null) {
            open = new ObjectStore(layout.objects(), layout.natives());
            objects = open;
        }
        return open;
    }

    /** What is kept of the runs' journals. */
    public RunRecords records() {
        ZstdNative.load(layout.natives());
        return new RunRecords(layout.records());
    }

    public Redactor redactor() {
        return redactor;
    }

    public JournalOptions journalOptions() {
        return JournalOptions.usual(network).writing(redactor::redacting, redactor::text);
    }

    public synchronized SnapshotStore snapshots() {
        SnapshotStore open = snapshots;
        if (open == null) {
            try {
                open = SnapshotStore.open(layout.snapshots());
            } catch (IOException e) {
                throw new StoreException(
                        "cannot open " + layout.snapshots() + " (" + Texts.reason(e) + "): check its rights", e);
            }
            snapshots = open;
        }
        return open;
    }

    /** What is slower or less safe here, in one line. */
    public Optional<String> warning() {
        return network
                ? Optional.of(layout.home() + " is on a network file system: recording works the careful, slower way;"
                        + " set CELLAR_HOME to a local folder for full speed")
                : Optional.empty();
    }

    @Override
    public synchronized void close() {
        SnapshotStore open = snapshots;
        snapshots = null;
        if (open != null) {
            open.close();
        }
        database.close();
    }
}
