package dev.cellar.tracking;

import dev.cellar.tracking.internal.session.KernelSession;

/** Opens recording sessions. */
public final class TrackingSessions {
    private TrackingSessions() {}

    /**
     * Opens the session of a kernel. Nothing is read or made but {@code cellar.toml}: the store is opened when a run begins.
     *
     * @throws StoreException if a setting cannot be used; the message names it
     */
    public static TrackingSession open(SessionConfig config) {
        return new KernelSession(config);
    }
}
