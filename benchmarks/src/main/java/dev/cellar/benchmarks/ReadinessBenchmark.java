package dev.cellar.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** From a kernel's start until it answers, with and without the extension, in turn. */
final class ReadinessBenchmark implements Benchmark {
    private static final int TIMES = 20;

    @Override
    public String name() {
        return "readiness";
    }

    @Override
    public List<Row> measure(Path folder) throws Exception {
        Path notebook = new SampleNotebook(10_000).write(folder.resolve("lags.ipynb"));
        Samples with = new Samples();
        Samples without = new Samples();
        BenchKernel.bare(folder, notebook).close();
        BenchKernel.recorded(folder, notebook).close();
        for (int i = 0; i < TIMES; i++) {
            start(with, () -> BenchKernel.recorded(folder, notebook));
            start(without, () -> BenchKernel.bare(folder, notebook));
        }
        return List.of(Row.difference("kernel readiness, beside no extension", 50, 150, with, without));
    }

    private interface Start {
        BenchKernel now();
    }

    private static void start(Samples samples, Start start) throws Exception {
        BenchKernel[] kernel = new BenchKernel[1];
        samples.time(() -> kernel[0] = start.now());
        kernel[0].close();
    }
}
