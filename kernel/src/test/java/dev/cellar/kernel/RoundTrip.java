package dev.cellar.kernel;

import dev.cellar.client.KernelClient;
import dev.cellar.client.KernelLaunch;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures what a cell costs over ZeroMQ beside {@code JShell.eval} of the same code: batches of both take turns in one
 * kernel, and the medians are compared. Prints milliseconds. Arguments: how many batches, how many evaluations in each.
 */
public final class RoundTrip {
    private static final String CODE = "1 + 1";
    private static final String EVALUATE = """
            var cellar = org.dflib.jjava.jupyter.kernel.BaseKernel.notebookKernel();
            var shell = (jdk.jshell.JShell) cellar.getClass().getMethod("getJShell").invoke(cellar);
            String evaluate(int times) {
                var nanos = new StringJoiner(" ");
                for (int i = 0; i < times; i++) {
                    long start = System.nanoTime();
                    shell.eval("%s");
                    nanos.add(String.valueOf(System.nanoTime() - start));
                }
                return nanos.toString();
            }
            """.formatted(CODE);

    private RoundTrip() {}

    public static void main(String[] args) throws IOException {
        int batches = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        int size = args.length > 1 ? Integer.parseInt(args[1]) : 25;
        var launch = KernelLaunch.of(Kernels.spec())
                .runtimeDirectory(Files.createTempDirectory("round-trip"))
                .build();
        try (KernelClient kernel = KernelClient.start(launch)) {
            kernel.execute(EVALUATE);
            batch(kernel, size);
            kernel.execute("evaluate(" + size + ")");

            List<Long> cells = new ArrayList<>();
            List<Long> evals = new ArrayList<>();
            for (int i = 0; i < batches; i++) {
                cells.addAll(batch(kernel, size));
                String nanos = SharedKernel.value(kernel.execute("evaluate(" + size + ")"));
                Stream.of(nanos.split(" ")).map(Long::valueOf).forEach(evals::add);
            }
            System.out.printf(
                    "cell %.2f ms, JShell.eval %.2f ms, added %.2f ms (medians of %d)%n",
                    median(cells), median(evals), median(cells) - median(evals), cells.size());
        }
    }

    private static List<Long> batch(KernelClient kernel, int size) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long start = System.nanoTime();
            kernel.execute(CODE);
            nanos.add(System.nanoTime() - start);
        }
        return nanos;
    }

    private static double median(List<Long> nanos) {
        Collections.sort(nanos);
        return nanos.get(nanos.size() / 2) / 1e6;
    }
}
