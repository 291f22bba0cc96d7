package dev.cellar.benchmarks;

import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import dev.cellar.snapshots.SnapshotCommit;
import dev.cellar.snapshots.SnapshotStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A commit of a small edit to the snapshot store as its history grows, in turn with {@code git add && git commit} of the
 * same file. Git commits only where it is measured, so its history stays short.
 */
final class SnapshotBenchmark implements Benchmark {
    private static final int MEASURED = 60;

    @Override
    public String name() {
        return "snapshot";
    }

    @Override
    public List<Row> measure(Path folder) throws Exception {
        List<Row> rows =
                new ArrayList<>(measure(folder.resolve("small"), "100 KB", 100_000, 6, List.of(100, 1_000, 10_000)));
        rows.addAll(measure(folder.resolve("large"), "3 MB", 3_000_000, 30, List.of(100)));
        return rows;
    }

    private static List<Row> measure(Path folder, String size, int bytes, double bound, List<Integer> at)
            throws Exception {
        SampleNotebook sample = new SampleNotebook(bytes);
        StockGit git = new StockGit(folder.resolve("git"));
        UUID id = UUID.randomUUID();
        List<Row> rows = new ArrayList<>();
        try (SnapshotStore store = SnapshotStore.open(folder.resolve("snapshots.git"))) {
            int versions = 0;
            for (int goal : at) {
                for (; versions < goal - MEASURED; versions++) {
                    store.commit(commit(id, sample.edited()));
                }
                Samples ours = new Samples();
                Samples theirs = new Samples();
                for (; versions < goal; versions++) {
                    Notebook notebook = sample.edited();
                    ours.time(() -> store.commit(commit(id, notebook)));
                    Files.write(git.file("lags.ipynb"), NotebookWriter.write(notebook));
                    theirs.time(() -> git.commit("lags.ipynb"));
                }
                rows.add(Row.millis("snapshot of " + size + " at " + Row.number(goal) + " versions", bound, ours));
                rows.add(Row.beside(
                        "git add && git commit of the same", theirs.percentile(50), " ms", "", theirs.size()));
            }
        }
        return rows;
    }

    private static SnapshotCommit commit(UUID id, Notebook notebook) {
        return SnapshotCommit.of(id, "lags", notebook).subject("edit").build();
    }
}
