package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.home.OpenStore;
import java.io.IOException;
import java.util.List;

/** Asks the snapshot store whether everything in it is sound. */
final class SnapshotCheck {
    private final OpenStore store;

    SnapshotCheck(OpenStore store) {
        this.store = store;
    }

    List<String> problems() {
        try {
            return store.snapshots().fsck();
        } catch (IOException e) {
            throw new StoreException(store.layout().snapshots() + " cannot be read: " + Texts.reason(e), e);
        }
    }
}
