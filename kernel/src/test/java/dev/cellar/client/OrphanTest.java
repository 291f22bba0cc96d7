package dev.cellar.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OrphanTest {
    @TempDir
    Path runtime;

    /** A client in a process of its own: starts a kernel that starts a child, says who they are, and waits. */
    public static final class Client {
        public static void main(String[] args) throws Exception {
            KernelClient kernel = EchoKernels.start(Path.of(args[0]));
            String child = kernel.execute("spawn").stream("stdout").strip();
            System.out.println(kernel.pid().getAsLong() + " " + child);
            kernel.execute(args[1]);
        }
    }

    @Test
    void aClientThatIsKilledLeavesNoKernelAndNoConnectionFile() throws Exception {
        assertThat(leftBehind("sleep 600000", "KILL")).isEmpty();
    }

    @Test
    void aClientThatForgetsToCloseLeavesNoKernelEither() throws Exception {
        assertThat(leftBehind("print done", "0")).isEmpty();
    }

    private Set<Long> leftBehind(String cell, String signal) throws Exception {
        Process client = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Client.class.getName(),
                        runtime.toString(),
                        cell)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = client.inputReader(StandardCharsets.UTF_8)) {
            String[] pids = said.readLine().split(" ");
            Set<Long> family = new HashSet<>(Processes.inGroup(Long.parseLong(pids[0])));
            family.add(Long.parseLong(pids[1]));
            assertThat(family).hasSize(3);
            Processes.signal(signal, client.pid());
            Processes.awaitGone(family);
            Processes.await(() -> runtime.toFile().list().length == 0, "connection file");
            return Processes.inGroup(Long.parseLong(pids[0]));
        } finally {
            client.destroyForcibly();
        }
    }
}
