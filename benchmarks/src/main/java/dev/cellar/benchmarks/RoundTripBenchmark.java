package dev.cellar.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * What a cell costs beyond the evaluation of its code, without the extension: the cell is timed by the client, from the
 * request to the idle status, and in turn {@code JShell.eval} of the same code is timed inside the kernel.
 */
final class RoundTripBenchmark implements Benchmark {
    private static final int WARM_UP = 150;
    private static final int TIMES = 200;

    /** A name, as the timing is an assignment: a calculation would leave a variable behind in every turn. */
    private static final String CODE = "measured";

    /** The kernel's classes are out of a cell's sight, hence the reflection. */
    private static final String PREPARE = """
            int measured = 42;
            long took;
            var kernel = org.dflib.jjava.jupyter.kernel.BaseKernel.notebookKernel();
            var shell = (jdk.jshell.JShell) kernel.getClass().getMethod("getJShell").invoke(kernel);
            long timeEval() {
                long start = System.nanoTime();
                shell.eval("%s");
                return System.nanoTime() - start;
            }
            """.formatted(CODE);

    @Override
    public String name() {
        return "round-trip";
    }

    @Override
    public List<Row> measure(Path folder) throws Exception {
        Path notebook = new SampleNotebook(10_000).write(folder.resolve("lags.ipynb"));
        Samples cells = new Samples();
        Samples evaluations = new Samples();
        try (BenchKernel kernel = BenchKernel.bare(folder, notebook)) {
            kernel.run(PREPARE);
            for (int i = 0; i < WARM_UP + TIMES; i++) {
                Samples cell = i < WARM_UP ? new Samples() : cells;
                cell.time(() -> kernel.run(CODE));
                kernel.run("took = timeEval()");
                if (i >= WARM_UP) {
                    evaluations.add((long) kernel.number("took"));
                }
            }
        }
        return List.of(Row.difference("a cell beyond JShell.eval of its code", 50, 2, cells, evaluations));
    }
}
