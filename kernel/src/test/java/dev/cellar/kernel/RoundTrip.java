package dev.cellar.kernel;

import dev.cellar.client.CellResult;
import dev.cellar.client.KernelClient;
import dev.cellar.client.KernelLaunch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Measures what a cell costs over ZeroMQ beside {@code JShell.eval} of the same code, as people run it: client and kernel
 * are processes of their own. In turn, a cell is timed by the client, from the request to the idle status, and an
 * evaluation of the same code on the kernel's own JShell is timed by a cell that does nothing else. Prints medians in
 * milliseconds; what is added is the difference of the two. Arguments: how many turns to warm up, how many to measure,
 * further options for the kernel's JVM.
 */
public final class RoundTrip {
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

    private RoundTrip() {}

    private record Turn(long cell, long eval) {}

    public static void main(String[] args) throws Exception {
        int warmUp = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        int turns = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        List<String> jvm = List.of(args).subList(Math.min(2, args.length), args.length);
        Path runtime = Files.createTempDirectory("round-trip");
        long start = System.nanoTime();
        try (KernelClient client = KernelClient.start(
                KernelLaunch.of(Kernels.spec(jvm)).runtimeDirectory(runtime).build())) {
            System.out.printf("ready after %.0f ms%n", (System.nanoTime() - start) / 1e6);
            run(client, PREPARE);
            measure(client, warmUp);
            List<Turn> measured = measure(client, turns);
            double cell = median(measured, Turn::cell);
            double eval = median(measured, Turn::eval);
            System.out.printf(
                    "cell %.2f ms, JShell.eval %.2f ms, added %.2f ms (medians of %d after %d)%n",
                    cell, eval, cell - eval, turns, warmUp);
        }
        Files.delete(runtime);
    }

    private static List<Turn> measure(KernelClient client, int count) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            run(client, CODE);
            long cell = System.nanoTime() - start;
            turns.add(new Turn(cell, evalNanos(client)));
        }
        return turns;
    }

    private static CellResult run(KernelClient client, String code) {
        CellResult result = client.execute(code);
        if (!result.ok()) {
            throw new IllegalStateException(code + ": " + result);
        }
        return result;
    }

    private static long evalNanos(KernelClient client) {
        run(client, "took = timeEval()");
        return Long.parseLong(run(client, "took")
                .outputs()
                .get(0)
                .at("/data")
                .path("text/plain")
                .asText());
    }

    private static double median(List<Turn> turns, ToLongFunction<Turn> nanos) {
        return turns.stream()
                        .mapToLong(nanos)
                        .sorted()
                        .skip(turns.size() / 2)
                        .findFirst()
                        .orElseThrow()
                / 1e6;
    }
}
