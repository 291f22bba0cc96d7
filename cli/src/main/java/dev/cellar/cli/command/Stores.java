package dev.cellar.cli.command;

import dev.cellar.tracking.Homes;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.TrackingStores;
import java.nio.file.Path;
import java.util.Map;

/** Finds and opens the store that a command speaks of, and takes in first what killed kernels left behind. */
final class Stores {
    private Stores() {}

    /** The store of the working directory. */
    static TrackingStore here() {
        return open(home(Path.of("").toAbsolutePath()));
    }

    /** The store that a notebook's kernel records into. */
    static TrackingStore of(Path notebook) {
        return open(homeOf(notebook));
    }

    /** Where that store is, absolute. */
    static Path homeOf(Path notebook) {
        Path folder = notebook.toAbsolutePath().normalize().getParent();
        return home(folder == null ? Path.of("").toAbsolutePath() : folder);
    }

    private static Path home(Path folder) {
        Map<String, String> environment = System.getenv();
        boolean given = !environment.getOrDefault("CELLAR_HOME", "").isBlank();
        // A person means a relative CELLAR_HOME from where they stand, not from where the notebook lies.
        return Homes.resolve(environment, given ? Path.of("").toAbsolutePath() : folder);
    }

    private static TrackingStore open(Path home) {
        TrackingStore store = TrackingStores.open(home);
        store.recover();
        return store;
    }
}
