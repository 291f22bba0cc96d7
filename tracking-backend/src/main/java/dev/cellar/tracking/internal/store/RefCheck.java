package dev.cellar.tracking.internal.store;

import dev.cellar.snapshots.CommitId;
import dev.cellar.snapshots.RewoundRef;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.db.VersionTable;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Mends histories that are not whole, before anything is committed on top of them; what is left {@link SnapshotCheck} says. */
final class RefCheck {
    private final OpenStore store;
    private final Mending mending;

    RefCheck(OpenStore store, Mending mending) {
        this.store = store;
        this.mending = mending;
    }

    List<String> problems() {
        if (!mending.allowed()) {
            return List.of();
        }
        try {
            for (RewoundRef ref : store.snapshots().rewind(this::known)) {
                String was = ref.before().refName() + " " + ref.before().tip().hex();
                mending.did("the newest versions of notebook " + ref.before().name()
                        + " are not whole here: its history ends with "
                        + ref.now().map(CommitId::abbreviated).orElse("nothing") + " now; where it ended is kept in "
                        + mending.aside().write("ref.txt", List.of(was)));
            }
        } catch (IOException e) {
            throw new StoreException(store.layout().snapshots() + " cannot be mended: " + Texts.reason(e), e);
        }
        return List.of();
    }

    private List<CommitId> known(UUID notebook) {
        List<CommitId> commits = new ArrayList<>();
        for (Version version :
                store.database().read(handle -> VersionTable.ofNotebook(handle.getConnection(), notebook.toString()))) {
            commits.add(new CommitId(version.commit()));
        }
        Collections.reverse(commits);
        return commits;
    }
}
