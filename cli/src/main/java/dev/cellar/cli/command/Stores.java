package dev.cellar.cli.command;

import dev.cellar.tracking.Homes;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.TrackingStores;
import java.nio.file.Path;

/** Opens the store that a command speaks of, and takes in first what killed kernels left behind. */
final class Stores {
    private Stores() {}

    /** The store of the working directory. */
    static TrackingStore here() {
        return at(Path.of("").toAbsolutePath());
    }

    /** The store that a notebook's kernel records into. */
    static TrackingStore of(Path notebook) {
        Path folder = notebook.toAbsolutePath().normalize().getParent();
        return at(folder == null ? Path.of("").toAbsolutePath() : folder);
    }

    private static TrackingStore at(Path folder) {
        TrackingStore store = TrackingStores.open(Homes.resolve(System.getenv(), folder));
        store.recover();
        return store;
    }
}
