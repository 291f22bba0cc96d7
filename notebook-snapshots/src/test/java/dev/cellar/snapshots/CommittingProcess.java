package dev.cellar.snapshots;

import static dev.cellar.snapshots.Samples.notebook;
import static dev.cellar.snapshots.Samples.printed;
import static dev.cellar.snapshots.Samples.snapshot;

import dev.cellar.notebook.Notebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** A process of its own that commits to a store which others commit to as well. */
final class CommittingProcess {

    private CommittingProcess() {}

    public static void main(String[] arguments) throws IOException {
        try (SnapshotStore store = SnapshotStore.open(Path.of(arguments[0]))) {
            commit(store, arguments[1], Integer.parseInt(arguments[2]));
        }
    }

    /** Commits so many versions to the notebook that all share, and as many to one of its own. */
    static void commit(SnapshotStore store, String name, int commits) throws IOException {
        for (int i = 0; i < commits; i++) {
            Notebook notebook = notebook(printed("a", "// " + name, i, name + " " + i + "\n"));
            store.commit(named(Samples.ID, notebook, name, i));
            store.commit(named(own(name), notebook, name, i));
        }
    }

    static UUID own(String name) {
        return new UUID(0, name.hashCode());
    }

    private static SnapshotCommit named(UUID id, Notebook notebook, String name, int i) {
        return snapshot(id, notebook)
                .trailer(SnapshotCommit.EXECUTION_ID, name + "-" + i)
                .build();
    }
}
