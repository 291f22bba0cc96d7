package dev.cellar.tracking.internal.purge;

import dev.cellar.tracking.internal.home.OpenStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes what was kept of journals, and what repairs set aside. A record holds all the cells of its run: where less than
 * whole runs go, no record is kept, and the database alone has the runs from then on.
 */
final class RecordRemoval {
    private final OpenStore store;

    RecordRemoval(OpenStore store) {
        this.store = store;
    }

    /** Says what was removed. */
    List<String> of(PurgePlan plan) throws IOException {
        List<String> removed = new ArrayList<>();
        boolean wholeRuns = plan.executions().isEmpty() && plan.rows().isEmpty();
        List<String> gone = store.records().runs().stream()
                .filter(run -> !wholeRuns || plan.runs().contains(run))
                .toList();
        for (String run : gone) {
            store.records().forget(run);
        }
        if (!gone.isEmpty()) {
            removed.add(gone.size() == 1 ? "1 record of a run" : gone.size() + " records of runs");
        }
        if (Files.isDirectory(store.layout().setAside())) {
            delete(store.layout().setAside());
            removed.add("what repairs had set aside");
        }
        return removed;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
