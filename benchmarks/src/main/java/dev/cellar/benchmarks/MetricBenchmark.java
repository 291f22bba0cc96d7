package dev.cellar.benchmarks;

import dev.cellar.tracking.SessionConfig;
import dev.cellar.tracking.StartRequest;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.TrackingSessions;
import dev.cellar.tracking.model.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code Track.metric} as a cell calls it in a real kernel, each call timed there, and its peers in Python; then how long
 * a session takes until a million points are in SQLite.
 */
final class MetricBenchmark implements Benchmark {
    private static final int POINTS = 1_000_000;
    private static final String LOOP = """
            long[] took = new long[%1$d];
            for (int i = 0; i < took.length; i++) {
                long start = System.nanoTime();
                Track.metric("%2$s", i / 1000.0);
                took[i] = System.nanoTime() - start;
            }
            java.util.Arrays.sort(took);
            """;
    private static final String HEAP = """
            double heap() throws Exception {
                for (int i = 0; i < 3; i++) {
                    System.gc();
                    Thread.sleep(300);
                }
                return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
            }
            """;

    @Override
    public String name() {
        return "metric";
    }

    @Override
    public List<Row> measure(Path folder) throws Exception {
        List<Row> rows = new ArrayList<>(calls(folder));
        rows.addAll(new PythonPeers().measure(folder));
        rows.add(stored(folder));
        return rows;
    }

    private static List<Row> calls(Path folder) throws IOException {
        Path notebook = new SampleNotebook(10_000).write(folder.resolve("lags.ipynb"));
        try (BenchKernel kernel = BenchKernel.recorded(folder, notebook)) {
            kernel.run("%track start");
            kernel.run(HEAP);
            kernel.run(LOOP.formatted(20_000, "warm"));
            kernel.run("took = null;");
            double before = kernel.number("heap()");
            kernel.run(LOOP.formatted(POINTS, "auc"));
            double median = kernel.number("took[took.length / 2] / 1e3");
            double p99 = kernel.number("took[took.length / 100 * 99] / 1e3");
            kernel.run("took = null;");
            kernel.run("%track status");
            double after = kernel.number("heap()");
            return List.of(
                    Row.atMost("Track.metric in a cell, median", 1, median, " µs", "", POINTS),
                    Row.atMost("the same, p99", 50, p99, " µs", "", POINTS),
                    Row.beside("heap kept after 1,000,000 points", after - before, " MB", "", 1));
        }
    }

    private static Row stored(Path folder) throws Exception {
        Path home = Files.createTempDirectory(folder, "metrics");
        Samples samples = new Samples();
        try (TrackingSession session =
                TrackingSessions.open(new SessionConfig(home, null, Map.of()).withDirectory(folder))) {
            for (int turn = 0; turn < 3; turn++) {
                session.start(StartRequest.by(new Origin("mira", "bench"))
                        .name("turn" + turn)
                        .build());
                session.flush(Duration.ofMinutes(1));
                samples.time(() -> record(session));
            }
        }
        return Row.atMost(
                "1,000,000 points recorded and in SQLite", 3, samples.percentile(50) / 1e3, " s", "", samples.size());
    }

    private static void record(TrackingSession session) {
        for (int i = 0; i < POINTS; i++) {
            session.metric(null, "auc", i / 1000.0, (long) i);
        }
        if (!session.flush(Duration.ofMinutes(2))) {
            throw new IllegalStateException("the points did not reach the store in two minutes");
        }
    }
}
