package dev.cellar.cli.output;

import dev.cellar.tracking.RunQuery;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Run;
import java.nio.file.Path;
import java.util.List;

/** A run and the store that it is in. */
public record FoundRun(Path store, Run run) {
    public static List<FoundRun> in(TrackingStore store, RunQuery query) {
        return store.runs(query).stream()
                .map(run -> new FoundRun(store.home(), run))
                .toList();
    }
}
