package dev.cellar.tracking.internal.store;

import dev.cellar.snapshots.NotebookRef;
import dev.cellar.snapshots.SnapshotCommit;
import dev.cellar.snapshots.SnapshotInfo;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Json;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.db.NotebookTable;
import dev.cellar.tracking.internal.db.VersionTable;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.internal.ingest.NotebookIdentity;
import dev.cellar.tracking.model.NotebookEntry;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Holds the version rows against the commits: each row's commit is in its notebook's history, each commit has a row. */
final class VersionCheck {
    private final OpenStore store;
    private final Mending mending;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> commits = new HashSet<>();

    VersionCheck(OpenStore store, Mending mending) {
        this.store = store;
        this.mending = mending;
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
        List<Version> lost = store.database().read(VersionTable::all).stream()
                .filter(version -> !commits.contains(version.commit()))
                .toList();
        // Without any commit it is the repository that is missing: it may be brought back, and the list must fit it
        // then.
        if (mending.allowed() && !lost.isEmpty() && !commits.isEmpty()) {
            takeOff(lost);
        } else {
            lost.forEach(version -> problems.add("version @" + version.number() + " of notebook "
                    + version.notebookId() + " has lost its commit " + version.commit()
                    + ": fetch it from a remote or a copy of " + store.layout().snapshots()
                    + (commits.isEmpty() ? "" : ", or let `cellar fsck --repair` take it off the list")));
        }
        return problems;
    }

    /** Their numbers are not given again. */
    private void takeOff(List<Version> lost) {
        try {
            Path list = mending.aside()
                    .write("versions.jsonl", lost.stream().map(Json::text).toList());
            store.database().change(handle -> lost.forEach(version -> VersionTable.remove(handle, version)));
            mending.did(lost.size() + " versions whose commits are not whole here were taken off the list, written down"
                    + " in " + list);
        } catch (IOException e) {
            throw new StoreException(store.layout().setAside() + " cannot be written: " + Texts.reason(e), e);
        }
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
                if (mending.allowed()) {
                    rebuild(ref, commit);
                }
            }
        }
        if (missing > 0 && mending.allowed()) {
            mending.did("gave " + missing + " commits of notebook " + ref.name() + " their version rows");
            Set<String> cells = NotebookIdentity.cellIds(store.snapshots().read(ref.tip()));
            store.database().change(handle -> NotebookTable.cells(handle, notebookId, cells));
        } else if (missing > 0) {
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
