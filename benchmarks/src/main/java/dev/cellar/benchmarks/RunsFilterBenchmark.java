package dev.cellar.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** {@code cellar runs --filter} over very many runs. */
final class RunsFilterBenchmark implements Benchmark {
    private static final int RUNS = 100_000;
    private static final int TIMES = 15;
    private static final String FILTER = "metrics.auc > 0.9 and params.lr = 0.1 order by metrics.auc desc";

    @Override
    public String name() {
        return "runs-filter";
    }

    @Override
    public List<Row> measure(Path folder) throws Exception {
        SeededStore store = SeededStore.in(folder);
        store.runs(RUNS);
        return List.of(new CellarCommand(folder, store.home())
                .afterStart(
                        "cellar runs --filter over 100,000 runs, after JVM start",
                        150,
                        TIMES,
                        "runs",
                        "--filter",
                        FILTER));
    }
}
