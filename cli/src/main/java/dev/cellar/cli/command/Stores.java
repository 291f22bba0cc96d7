package dev.cellar.cli.command;

import dev.cellar.tracking.Homes;
import dev.cellar.tracking.KnownStores;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.TrackingStores;
import java.io.IOException;
import java.nio.file.Path;

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
        // A person means a relative CELLAR_HOME from where they stand, not from where the notebook lies.
        return Homes.resolve(System.getenv(), isSet() ? Path.of("").toAbsolutePath() : folder);
    }

    private static boolean isSet() {
        return !System.getenv().getOrDefault("CELLAR_HOME", "").isBlank();
    }

    /** Lets listings over all stores find this one, unless CELLAR_HOME named it: that is the setter's business. */
    static void remember(Path home) throws IOException {
        if (!isSet()) {
            new KnownStores(Homes.personal()).remember(home);
        }
    }

    static TrackingStore open(Path home) {
        TrackingStore store = TrackingStores.open(home);
        store.recover();
        return store;
    }
}
