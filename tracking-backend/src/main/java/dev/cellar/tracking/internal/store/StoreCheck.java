package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.db.Relations;
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

    /** What is wrong; nothing is changed. */
    List<String> look() {
        return run(new Mending(store.layout(), false), false);
    }

    /**
     * Mends what can be mended.
     *
     * @param rebuilt the database was made anew from what was left of another
     * @return what is left
     */
    List<String> mend(Mending mending, boolean rebuilt) {
        return run(mending, rebuilt);
    }

    private List<String> run(Mending mending, boolean rebuilt) {
        List<String> problems = new ArrayList<>();
        problems.addAll(part(new DatabaseCheck(store.database())::problems));
        problems.addAll(part(new RefCheck(store, mending)::problems));
        problems.addAll(part(new RecordCheck(store, mending, rebuilt)::problems));
        problems.addAll(part(new JournalCheck(store, mending)::problems));
        problems.addAll(part(new RunningCheck(store, mending)::problems));
        problems.addAll(part(new SnapshotCheck(store)::problems));
        problems.addAll(part(new VersionCheck(store, mending)::problems));
        if (mending.allowed()) {
            store.database().change(Relations::restore);
        }
        if (rebuilt) {
            problems.addAll(part(new FigureRebuild(store)::problems));
        }
        problems.addAll(part(new LastValuesCheck(store.database(), mending)::problems));
        problems.addAll(part(new ArtifactCheck(store, mending)::problems));
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
