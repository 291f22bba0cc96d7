package dev.cellar.tracking.crash;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.TrackingStores;
import java.nio.file.Path;

/** Takes in what killed writers left and packs the store, again and again until it is killed; or once. */
final class EndlessKeeper {
    private EndlessKeeper() {}

    /** Arguments: the store's folder, and {@code once} or {@code endlessly}. */
    public static void main(String[] arguments) {
        Words words = new Words();
        boolean endless = arguments[1].equals("endlessly");
        try (TrackingStore store = TrackingStores.open(Path.of(arguments[0]))) {
            do {
                words.say("begin");
                store.recover().forEach(run -> words.say("recovered " + run.id()));
                if (endless) {
                    store.gc();
                }
            } while (endless);
        } catch (StoreException e) {
            words.say("failed " + e.getMessage());
        }
    }
}
