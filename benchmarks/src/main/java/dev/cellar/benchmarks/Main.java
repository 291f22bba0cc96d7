package dev.cellar.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the benchmarks that are named, all without a name, and prints a row for each figure as it comes. */
public final class Main {
    private static final List<Benchmark> BENCHMARKS = List.of(
            new OverheadBenchmark(),
            new RoundTripBenchmark(),
            new ReadinessBenchmark(),
            new MemoryBenchmark(),
            new SamplingBenchmark(),
            new MetricBenchmark(),
            new SnapshotBenchmark(),
            new SizeBenchmark(),
            new ChartBenchmark(),
            new CardBenchmark(),
            new HistoryBenchmark(),
            new RunsFilterBenchmark(),
            new SecretsBenchmark(),
            new CrashBenchmark());

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Main() {}

    public static void main(String[] args) throws IOException {
        System.exit(new Main().run(List.of(args)) ? 0 : 1);
    }

    private boolean run(List<String> names) throws IOException {
        List<String> known = BENCHMARKS.stream().map(Benchmark::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                out.println("There is no benchmark " + name + "; there is " + String.join(", ", known));
                return false;
            }
        }
        out.println(Machine.facts());
        out.println();
        out.println("| what | bound | measured, median | of | |");
        out.println("| --- | --- | --- | --- | --- |");
        boolean all = true;
        for (Benchmark benchmark : BENCHMARKS) {
            if (names.isEmpty() || names.contains(benchmark.name())) {
                all &= measure(benchmark);
            }
        }
        return all;
    }

    private boolean measure(Benchmark benchmark) throws IOException {
        Path folder = Files.createTempDirectory("cellar-benchmark");
        try {
            List<Row> rows = benchmark.measure(folder);
            rows.forEach(row -> out.println(row.markdown()));
            return rows.stream().allMatch(Row::met);
        } catch (Exception e) {
            out.println("| " + benchmark.name() + " | | not measured: " + e.getMessage() + " | | |");
            return false;
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
