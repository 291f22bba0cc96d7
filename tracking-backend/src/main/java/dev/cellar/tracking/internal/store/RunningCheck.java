package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.RunQuery;
import dev.cellar.tracking.filter.RunFilter;
import dev.cellar.tracking.internal.db.RunLookup;
import dev.cellar.tracking.internal.db.RunSearch;
import dev.cellar.tracking.internal.db.RunTable;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for runs that seem to go on but have no journal, as in a copy that was made when they ended; a repair ends them. */
final class RunningCheck {
    private static final String NOTE = "Its journal is not in this store, as in a copy made while it was recorded: what"
            + " came after its last record here is missing.";

    private final OpenStore store;
    private final Mending mending;

    RunningCheck(OpenStore store, Mending mending) {
        this.store = store;
        this.mending = mending;
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        RunFilter running = RunFilter.parse("status = 'running'");
        for (Run run : store.database()
                .read(handle -> RunSearch.find(
                        handle.getConnection(),
                        RunQuery.latest(Integer.MAX_VALUE).where(running)))) {
            if (isOrphan(run)) {
                if (mending.allowed()) {
                    end(run);
                } else {
                    problems.add("run " + run.id() + " has no journal and no end: `cellar fsck --repair` ends it");
                }
            }
        }
        return problems;
    }

    /** Asked in this order, for a run ends first and then its journal goes. */
    private boolean isOrphan(Run run) {
        boolean journal = Files.exists(store.layout().journals().resolve(run.id()));
        Optional<Run> now = store.database().read(handle -> RunLookup.find(handle.getConnection(), run.id()));
        return !journal
                && now.filter(found -> found.status() == RunStatus.RUNNING).isPresent();
    }

    private void end(Run run) {
        store.database().change(handle -> {
            long last = RunTable.checkpoint(handle, run.id());
            RunTable.note(handle, run.id(), last + 1, Instant.now(), NOTE);
            RunTable.end(handle, run.id(), RunStatus.KILLED, Instant.now());
        });
        mending.did("run " + run.id() + " had no journal and no end: it is KILLED now, with what was there of it");
    }
}
