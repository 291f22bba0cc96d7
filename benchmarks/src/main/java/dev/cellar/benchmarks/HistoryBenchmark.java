package dev.cellar.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** {@code cellar history} of a notebook with very many versions. */
final class HistoryBenchmark implements Benchmark {
    private static final int VERSIONS = 10_000;
    private static final int TIMES = 15;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public List<Row> measure(Path folder) throws Exception {
        SeededStore store = SeededStore.in(folder);
        store.versions(VERSIONS);
        return List.of(new CellarCommand(folder, store.home())
                .afterStart(
                        "cellar history over 10,000 versions, after JVM start",
                        200,
                        TIMES,
                        "history",
                        store.notebook().toString()));
    }
}
