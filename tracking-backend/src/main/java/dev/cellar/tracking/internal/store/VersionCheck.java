package dev.cellar.tracking.internal.store;

import dev.cellar.snapshots.NotebookRef;
import dev.cellar.snapshots.SnapshotCommit;
import dev.cellar.snapshots.SnapshotInfo;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.db.NotebookTable;
import dev.cellar.tracking.internal.db.VersionTable;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.model.NotebookEntry;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Holds the version rows against the commits: each row's commit is in its notebook's history, each commit has a row. */
final class VersionCheck {
    private final OpenStore store;
    private final boolean repair;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> commits = new HashSet<>();

    VersionCheck(OpenStore store, boolean repair) {
        this.store = store;
        this.repair = repair;
    }

    List<String> problems() {
        try {
            for (NotebookRef ref : store.snapshots().notebooks()) {
                if (ref.branch().equals(SnapshotCommit.MAIN)) {
                    commitsHaveRows(ref);
                }
            }
        } catch (IOException e) {
            throw new StoreException(store.layout().snapshots() + " cannot be read: " + Texts.reason(e), e);
        }
        for (Version version : store.database().read(VersionTable::all)) {
            if (!commits.contains(version.commit())) {
                problems.add("version @" + version.number() + " of notebook " + version.notebookId()
                        + " has lost its commit " + version.commit() + ": fetch it from a remote or a copy of "
                        + store.layout().snapshots());
            }
        }
        return problems;
    }

    private void commitsHaveRows(NotebookRef ref) throws IOException {
        String notebookId = ref.notebook().toString();
        List<SnapshotInfo> history = new ArrayList<>(store.snapshots().history(UUID.fromString(notebookId)));
        Collections.reverse(history);
        Set<String> rows = new HashSet<>();
        store.database()
                .read(handle -> VersionTable.ofNotebook(handle.getConnection(), notebookId))
                .forEach(version -> rows.add(version.commit()));
        int missing = 0;
        for (SnapshotInfo commit : history) {
            commits.add(commit.id().hex());
            if (!rows.contains(commit.id().hex())) {
                missing++;
                if (repair) {
                    rebuild(ref, commit);
                }
            }
        }
        if (missing > 0 && !repair) {
            problems.add(missing + " commits of notebook " + ref.name()
                    + " have no version number: `cellar fsck --repair`" + " gives them one");
        }
    }

    private void rebuild(NotebookRef ref, SnapshotInfo commit) {
        String notebookId = ref.notebook().toString();
        store.database().change(handle -> {
            NotebookTable.add(handle, new NotebookEntry(notebookId, ref.name(), ""), Set.of(), null);
            VersionTable.add(handle, CommitVersions.version(notebookId, commit));
        });
    }
}
