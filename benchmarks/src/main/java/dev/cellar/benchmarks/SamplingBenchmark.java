package dev.cellar.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The processor time of the thread that samples resources, while the kernel idles and while a cell computes. */
final class SamplingBenchmark implements Benchmark {
    private static final double BOUND = 0.5;
    private static final int SECONDS = 60;
    private static final String LOOK = """
            double spent(String prefix) {
                var threads = java.lang.management.ManagementFactory.getThreadMXBean();
                long nanos = 0;
                for (long id : threads.getAllThreadIds()) {
                    var info = threads.getThreadInfo(id);
                    if (info != null && info.getThreadName().toLowerCase().startsWith(prefix)) {
                        nanos += threads.getThreadCpuTime(id);
                    }
                }
                return nanos / 1e9;
            }
            """;

    @Override
    public String name() {
        return "sampling";
    }

    @Override
    public List<Row> measure(Path folder) throws Exception {
        Path notebook = new SampleNotebook(10_000).write(folder.resolve("lags.ipynb"));
        try (BenchKernel kernel = BenchKernel.recorded(folder, notebook)) {
            kernel.run("%track start");
            kernel.run(LOOK);
            String idle = "Thread.sleep(" + SECONDS * 1000L + ");";
            String busy = "long end = System.nanoTime() + " + SECONDS + "_000_000_000L; double sum = 0;"
                    + " while (System.nanoTime() < end) sum += Math.sqrt(sum + 1);";
            kernel.run("Thread.sleep(5000);");
            return List.of(
                    used("sampling while a cell sleeps, of one core", kernel, idle),
                    used("sampling while a cell computes, of one core", kernel, busy));
        }
    }

    private static Row used(String what, BenchKernel kernel, String minute) throws IOException {
        double sampling = kernel.number("spent(\"cellar-resources\")");
        double all = kernel.number("spent(\"cellar\")");
        kernel.run(minute);
        sampling = kernel.number("spent(\"cellar-resources\")") - sampling;
        all = kernel.number("spent(\"cellar\")") - all;
        String remark = "all of our threads " + Row.number(percent(all)) + " %";
        return Row.atMost(what, BOUND, percent(sampling), " %", remark, SECONDS);
    }

    private static double percent(double seconds) {
        return seconds / SECONDS * 100;
    }
}
