package dev.cellar.benchmarks;

import dev.cellar.notebook.Notebook;
import dev.cellar.snapshots.SnapshotCommit;
import dev.cellar.snapshots.SnapshotStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How much room versions take beside a copy of the file for each: small edits, and the examples cell by cell. */
final class SizeBenchmark implements Benchmark {
    private static final int EDITS = 2_000;

    @Override
    public String name() {
        return "size";
    }

    @Override
    public List<Row> measure(Path folder) throws Exception {
        List<Row> rows = new ArrayList<>(edits(folder.resolve("edits.git")));
        rows.add(examples(folder));
        return rows;
    }

    private static List<Row> edits(Path store) throws Exception {
        SampleNotebook sample = new SampleNotebook(100_000);
        Room copies = Room.NONE;
        try (SnapshotStore snapshots = SnapshotStore.open(store)) {
            UUID id = UUID.randomUUID();
            for (int i = 0; i < EDITS; i++) {
                Notebook edited = sample.edited();
                copies = copies.plusCopy(edited);
                snapshots.commit(SnapshotCommit.of(id, "lags", edited).build());
            }
            Room packed = Room.of(store);
            snapshots.gc();
            Room collected = Room.of(store);
            return List.of(
                    ratio("2,000 edits of 100 KB, bytes", 0.06, packed.bytes(), copies.bytes()),
                    ratio("the same, allocated blocks", 0.10, packed.allocated(), copies.allocated()),
                    ratio("the same after gc, bytes", 0.015, collected.bytes(), copies.bytes()));
        }
    }

    private static Row examples(Path folder) throws Exception {
        Room copies = Room.NONE;
        Path store = folder.resolve("examples.git");
        try (SnapshotStore snapshots = SnapshotStore.open(store)) {
            for (List<Notebook> versions : new ExecutedExamples(folder).cellByCell()) {
                UUID id = UUID.randomUUID();
                for (Notebook version : versions) {
                    copies = copies.plusCopy(version);
                    snapshots.commit(SnapshotCommit.of(id, "example", version).build());
                }
            }
            return ratio(
                    "the examples, executed cell by cell, bytes",
                    0.08,
                    Room.of(store).bytes(),
                    copies.bytes());
        }
    }

    private static Row ratio(String what, double bound, long room, long copies) {
        String remark = Row.number(room / 1e6) + " MB beside " + Row.number(copies / 1e6) + " MB of copies";
        return Row.atMost(what, bound, (double) room / copies, "", remark, 1);
    }
}
