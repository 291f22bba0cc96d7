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
        return open(homeHere());
    }

    /** Where the store of the working directory is, absolute; it need not exist. */
    static Path homeHere() {
        return home(Path.of("").toAbsolutePath());
    }

    /** Whom runs that this person records name as their author, where the front end knows no better. */
    static String me() {
        String hubUser = System.getenv().getOrDefault("JUPYTERHUB_USER", "");
        return hubUser.isBlank() ? System.getProperty("user.name", "unknown") : hubUser;
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

    static TrackingStore open(Path home) {
        TrackingStore store = TrackingStores.open(home);
        store.recover();
        return store;
    }
}
