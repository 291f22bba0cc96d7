package dev.cellar.tracking.internal.purge;

import dev.cellar.tracking.internal.home.OpenStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
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
        boolean wholeRuns = plan.executions().isEmpty() && plan.rows().isEmpty();
        return remove(
                store.records().runs().stream()
                        .filter(run -> !wholeRuns || plan.runs().contains(run))
                        .toList(),
                false);
    }

    /** Removes the records that hold a text, or only says which; what was set aside cannot be searched and goes, too. */
    List<String> matching(Predicate<String> text, boolean dryRun) throws IOException {
        List<String> found = new ArrayList<>();
        for (String run : store.records().runs()) {
            AtomicBoolean holds = new AtomicBoolean();
            store.records().read(run, entry -> {
                if (text.test(String.valueOf(entry.event()))) {
                    holds.set(true);
                }
            });
            if (holds.get()) {
                found.add(run);
            }
        }
        return remove(found, dryRun);
    }

    private List<String> remove(List<String> runs, boolean dryRun) throws IOException {
        List<String> removed = new ArrayList<>();
        if (!runs.isEmpty()) {
            removed.add(runs.size() == 1 ? "1 record of a run" : runs.size() + " records of runs");
        }
        boolean aside = Files.isDirectory(store.layout().setAside());
        if (aside) {
            removed.add("what repairs had set aside");
        }
        if (!dryRun) {
            for (String run : runs) {
                store.records().forget(run);
            }
            if (aside) {
                delete(store.layout().setAside());
            }
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
