package dev.cellar.cli.output;

import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The runs that a notebook's kernel has just recorded. */
public final class RecordedRuns {
    private static final int RECENT = 20;

    private RecordedRuns() {}

    /** Those of this notebook that began since then, newest first. */
    public static List<Run> of(TrackingStore store, Path notebook, Instant since) throws IOException {
        // A kernel records the file itself, whatever links led to it.
        String file = notebook.toRealPath().toString();
        return store.runs(null, RECENT).stream()
                .filter(run ->
                        file.equals(run.notebookPath()) && !run.startedAt().isBefore(since))
                .toList();
    }
}
