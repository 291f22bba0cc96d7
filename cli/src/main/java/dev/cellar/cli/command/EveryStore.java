package dev.cellar.cli.command;

import dev.cellar.cli.output.FoundRun;
import dev.cellar.tracking.Homes;
import dev.cellar.tracking.KnownStores;
import dev.cellar.tracking.RunQuery;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Asks the store of the working directory and every other that was seen on this computer. */
final class EveryStore {
    private final PrintWriter err;

    /** @param err is told, a line each, which stores were passed over and why */
    EveryStore(PrintWriter err) {
        this.err = err;
    }

    /** Newest first over all stores; where the query has an order of its own, one store after the other. */
    List<FoundRun> runs(RunQuery query) {
        List<FoundRun> runs = new ArrayList<>();
        for (Path home : homes()) {
            if (!Files.isDirectory(home)) {
                err.println("cellar: passed over " + home + ": there is no store any more");
                continue;
            }
            try (TrackingStore store = Stores.open(home)) {
                runs.addAll(FoundRun.in(store, query));
            } catch (StoreException e) {
                err.println("cellar: passed over " + home + ": " + e.getMessage());
            }
        }
        err.flush();
        if (query.filter().order().isEmpty()) {
            runs.sort(Comparator.comparing((FoundRun found) -> found.run().startedAt())
                    .reversed());
        }
        return runs.subList(0, Math.min(runs.size(), query.limit()));
    }

    private static Set<Path> homes() {
        Set<Path> homes = new LinkedHashSet<>();
        Path here = Stores.homeHere();
        if (Files.isDirectory(here)) {
            homes.add(here);
        }
        try {
            homes.addAll(new KnownStores(Homes.personal()).seen());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return homes;
    }
}
