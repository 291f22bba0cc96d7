package dev.cellar.kernel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.KernelClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * Measures what a cell costs over ZeroMQ beside {@code JShell.eval} of the same code. The kernel runs in this process, so
 * that both are asked of the same shell in turn: a cell, then an evaluation. Prints medians in milliseconds. Arguments:
 * how many turns to warm up, how many to measure.
 */
public final class RoundTrip {
    /** A name, not a calculation: JShell keeps the value of each of those and gets slower with every one. */
    private static final String CODE = "measured";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private RoundTrip() {}

    public static void main(String[] args) throws IOException {
        int warmUp = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        int turns = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        Path file = connectionFile();
        new Thread(() -> Main.main(new String[] {file.toString()}), "Kernel").start();
        KernelClient client = KernelClient.join(file, PATIENCE, Duration.ZERO);
        client.execute("int measured = 42;");
        JShell shell = ((JavaKernel) BaseKernel.notebookKernel()).getJShell();

        turns(client, shell, warmUp);
        List<long[]> measured = turns(client, shell, turns);

        String line = String.format(
                "cell %.2f ms, JShell.eval %.2f ms, added %.2f ms (medians of %d)",
                median(measured.stream().map(turn -> turn[0])),
                median(measured.stream().map(turn -> turn[1])),
                median(measured.stream().map(turn -> turn[0] - turn[1])),
                turns);
        // Standard output is the cells' by now.
        Files.writeString(Path.of(args.length > 2 ? args[2] : "target/round-trip.txt"), line + "\n");
        client.shutdown(PATIENCE);
        client.close();
    }

    private static List<long[]> turns(KernelClient client, JShell shell, int count) {
        List<long[]> nanos = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            client.execute(CODE);
            long between = System.nanoTime();
            shell.eval(CODE);
            nanos.add(new long[] {between - start, System.nanoTime() - between});
        }
        return nanos;
    }

    private static double median(Stream<Long> nanos) {
        List<Long> sorted = new ArrayList<>(nanos.toList());
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2) / 1e6;
    }

    private static Path connectionFile() throws IOException {
        ObjectNode connection = JsonNodeFactory.instance.objectNode();
        connection.put("transport", "tcp").put("ip", "127.0.0.1");
        connection.put("signature_scheme", "hmac-sha256").put("key", "round-trip");
        for (String port : List.of("shell_port", "iopub_port", "stdin_port", "control_port", "hb_port")) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                connection.put(port, free.getLocalPort());
            }
        }
        return Files.writeString(Files.createTempFile("round-trip", ".json"), connection.toString());
    }
}
