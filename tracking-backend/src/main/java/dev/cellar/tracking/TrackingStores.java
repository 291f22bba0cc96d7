package dev.cellar.tracking;

import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.internal.store.EmbeddedStore;
import dev.cellar.tracking.internal.store.StoreRepair;
import java.nio.file.Path;

/** Opens stores. */
public final class TrackingStores {
    private TrackingStores() {}

    /**
     * Opens the store under a home and makes what is missing of it. See {@link Homes} for where that is.
     *
     * @throws StoreException if it cannot be used here; the message says why and what to do
     */
    public static TrackingStore open(Path home) {
        CellarConfig settings = CellarConfig.load(System.getenv(), home);
        return new EmbeddedStore(OpenStore.open(home, settings.networkHome(), System.getenv()));
    }

    /**
     * Mends the store under a home, also one that cannot be opened because its database is damaged. Nothing is deleted:
     * what cannot be used is set aside in the store.
     *
     * @throws StoreException while a kernel records into it
     */
    public static RepairReport repair(Path home) {
        CellarConfig settings = CellarConfig.load(System.getenv(), home);
        return new StoreRepair(home).run(settings.networkHome(), System.getenv());
    }
}
