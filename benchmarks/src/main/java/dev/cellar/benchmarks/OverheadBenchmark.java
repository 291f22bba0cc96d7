package dev.cellar.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What recording adds to a cell, of a kernel with the extension beside one without, in turn, each left alone between two
 * of its cells as a person leaves it. By the clock of the front end: until the idle status, and until the kernel answers
 * its next request, by when the variables were looked at, too. And by the processor time of the thread that runs the
 * requests, which other programs on the computer do not disturb.
 */
final class OverheadBenchmark implements Benchmark {
    private static final int WARM_UP = 100;
    private static final int TIMES = 200;
    private static final int VARIABLES = 50;
    private static final int BYTES = 100_000;
    private static final long PAUSE_MILLIS = 100;

    /** What the shell thread had used by the time of a cell; two cells apart is what one cell took, replies and all. */
    private static final String METER = """
            long shell = -1;
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("Shell")) {
                    shell = thread.getId();
                }
            }
            var threads = java.lang.management.ManagementFactory.getThreadMXBean();
            """;

    @Override
    public String name() {
        return "overhead";
    }

    @Override
    public List<Row> measure(Path folder) throws Exception {
        Path notebook = new SampleNotebook(BYTES).write(folder.resolve("lags.ipynb"));
        try (BenchKernel with = BenchKernel.recorded(folder, notebook);
                BenchKernel without = BenchKernel.bare(folder, notebook)) {
            Timed recorded = new Timed(with);
            Timed bare = new Timed(without);
            with.run("%track start");
            for (int i = 0; i < WARM_UP + TIMES; i++) {
                recorded.cell(i >= WARM_UP);
                bare.cell(i >= WARM_UP);
            }
            return List.of(
                    Row.difference("shell thread's processor time a cell, p50", 50, 2, recorded.shell, bare.shell),
                    Row.difference("the same, p95", 95, 5, recorded.shell, bare.shell),
                    Row.difference("a cell until idle, p50", 50, 2, recorded.idle, bare.idle),
                    Row.difference("the same, p95", 95, 5, recorded.idle, bare.idle),
                    Row.difference("a cell until the next request, p50", 50, 2, recorded.next, bare.next),
                    Row.difference("the same, p95", 95, 5, recorded.next, bare.next));
        }
    }

    /** A kernel and how long its cells took. */
    private static final class Timed {
        private final BenchKernel kernel;
        private final Samples shell = new Samples();
        private final Samples idle = new Samples();
        private final Samples next = new Samples();
        private double spent;

        private Timed(BenchKernel kernel) throws IOException {
            this.kernel = kernel;
            for (int i = 0; i < VARIABLES; i++) {
                kernel.run("double[] values" + i + " = {" + i + ", 2.5, 3.5};");
            }
            kernel.run(METER);
            kernel.run("long spent = 0;");
        }

        private void cell(boolean counts) throws IOException, InterruptedException {
            Thread.sleep(PAUSE_MILLIS);
            long start = System.nanoTime();
            kernel.run("spent = threads.getThreadCpuTime(shell);");
            long untilIdle = System.nanoTime() - start;
            kernel.nextRequest();
            long untilNext = System.nanoTime() - start;
            double now = kernel.number("spent");
            if (counts) {
                shell.add((long) (now - spent) / 2);
                idle.add(untilIdle);
                next.add(untilNext);
            }
            spent = now;
        }
    }
}
