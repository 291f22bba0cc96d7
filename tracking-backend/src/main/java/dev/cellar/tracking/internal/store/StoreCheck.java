package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.home.OpenStore;
import java.util.ArrayList;
import java.util.List;

/** Checks the stores against each other. A problem is one line that says what is wrong and what to do. */
final class StoreCheck {
    private final OpenStore store;

    StoreCheck(OpenStore store) {
        this.store = store;
    }

    /** What one part of the check finds. */
    @FunctionalInterface
    interface Part {
        List<String> problems();
    }

    /** @param repair mends what can be mended; what is returned is what is left */
    List<String> run(boolean repair) {
        List<String> problems = new ArrayList<>();
        problems.addAll(part(new JournalCheck(store, repair)::problems));
        problems.addAll(part(new DatabaseCheck(store.database())::problems));
        problems.addAll(part(new LastValuesCheck(store.database(), repair)::problems));
        problems.addAll(part(new SnapshotCheck(store)::problems));
        problems.addAll(part(new VersionCheck(store, repair)::problems));
        problems.addAll(part(new ArtifactCheck(store)::problems));
        return problems;
    }

    /** A part that cannot be carried out is a problem itself, and the others go on. */
    private static List<String> part(Part part) {
        try {
            return part.problems();
        } catch (StoreException e) {
            return List.of(Texts.reason(e));
        }
    }
}
