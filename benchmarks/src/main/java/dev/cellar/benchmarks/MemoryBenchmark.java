package dev.cellar.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the extension keeps in a kernel after a thousand cells: the same cells with it and without. */
final class MemoryBenchmark implements Benchmark {
    private static final int CELLS = 1_000;
    private static final double BOUND = 40;
    private static final String LOOK = """
            double heap() throws Exception {
                // Versions are still being made for a while, and what that takes is not kept.
                double least = Double.MAX_VALUE;
                for (int i = 0; i < 40; i++) {
                    Thread.sleep(500);
                    System.gc();
                    var memory = java.lang.management.ManagementFactory.getMemoryMXBean();
                    least = Math.min(least, memory.getHeapMemoryUsage().getUsed() / 1e6);
                }
                return least;
            }
            double classes() {
                return java.lang.management.ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getUsed() / 1e6;
            }
            double resident() throws Exception {
                for (String line : java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/self/status"))) {
                    if (line.startsWith("VmRSS")) {
                        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1e3;
                    }
                }
                return 0;
            }
            """;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Row> measure(Path folder) throws Exception {
        Path notebook = new SampleNotebook(100_000).write(folder.resolve("lags.ipynb"));
        List<Double> with;
        try (BenchKernel kernel = BenchKernel.recorded(folder, notebook)) {
            kernel.run("%track start");
            with = after(kernel);
        }
        List<Double> without;
        try (BenchKernel kernel = BenchKernel.bare(folder, notebook)) {
            without = after(kernel);
        }
        List<Row> rows = new ArrayList<>();
        rows.add(Row.atMost(
                "heap the extension keeps after 1,000 cells",
                BOUND,
                with.get(0) - without.get(0),
                " MB",
                of(0, with),
                1));
        rows.add(Row.beside("code and class data of it", with.get(1) - without.get(1), " MB", of(1, with), 1));
        rows.add(Row.beside(
                "resident memory of it, with the heap's room", with.get(2) - without.get(2), " MB", of(2, with), 1));
        return rows;
    }

    private static String of(int figure, List<Double> with) {
        return "of " + Row.number(with.get(figure));
    }

    private static List<Double> after(BenchKernel kernel) throws IOException {
        kernel.run(LOOK);
        kernel.run("int turn = 0;");
        for (int i = 0; i < CELLS; i++) {
            kernel.run("turn = " + i + "; System.out.println(\"turn \" + turn);");
        }
        return List.of(kernel.number("heap()"), kernel.number("classes()"), kernel.number("resident()"));
    }
}
