package dev.cellar.kernel;

import static dev.cellar.kernel.SharedKernel.client;
import static dev.cellar.kernel.SharedKernel.run;
import static dev.cellar.kernel.SharedKernel.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.client.CellExecution;
import dev.cellar.client.CellResult;
import dev.cellar.client.CellStatus;
import dev.cellar.client.ExecuteCell;
import dev.cellar.client.KernelClient;
import dev.cellar.client.KernelLaunch;
import dev.cellar.client.KernelSpec.InterruptMode;
import dev.cellar.client.MessageTap;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptTest {
    /** Says that it has started when the JVM has long compiled it to machine code. */
    private static final String HOT_LOOP = "long turns = 0; while (true) { turns++;"
            + " if (turns == 300_000_000L) { System.out.println(\"hot\"); System.out.flush(); } }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) {}",
                "int spins = 0; while (true) { spins++; }",
                "for (long i = 0; ; i++) { if (i < 0) break; }",
                "do { } while (true);",
                "class Fib { long of(int n) { return n < 2 ? n : of(n - 1) + of(n - 2); } } new Fib().of(90);",
                "Runnable loop = () -> { while (true) {} }; loop.run();",
                "class Loop { void run() { while (true) {} } } new Loop().run();",
                "Thread.sleep(1_000_000);",
                "new LinkedBlockingQueue<String>().take();",
                "while (true) { try { Thread.sleep(10); } catch (InterruptedException e) { } }",
                "java.util.stream.Stream.iterate(1L, i -> i + 1).filter(i -> i < 0).findFirst();"
            })
    void endsWhateverTheCellDoesAndStaysUsable(String code) {
        CellResult result = interruptOnceStarted(client(), code);

        assertThat(result.status()).isEqualTo(CellStatus.INTERRUPTED);
        assertThat(result.error())
                .hasValueSatisfying(error -> assertThat(error.name()).isEqualTo("EvaluationInterruptedException"));
        assertThat(value(run("\"usable\""))).isEqualTo("usable");
    }

    @Test
    void runsNothingMoreOfTheInterruptedCell() {
        CellResult result = interruptOnceStarted(
                client(),
                "try { Thread.sleep(1_000_000); } catch (InterruptedException e) {}"
                        + " } { System.out.println(\"more\");");

        assertThat(result.stream("stdout")).isEqualTo("started\n");
    }

    @Test
    void letsTheCellCleanUpInALoop() {
        run("List<Integer> cleaned = new ArrayList<>();");

        interruptOnceStarted(
                client(), "try { while (true) {} } finally { for (int i = 0; i < 5; i++) cleaned.add(i); }");

        assertThat(value(run("cleaned"))).isEqualTo("[0, 1, 2, 3, 4]");
    }

    @Test
    void leavesThreadsOfTheCellAlone() {
        run("var ticks = new java.util.concurrent.atomic.AtomicLong();"
                + "var ticker = new Thread(() -> { while (!Thread.currentThread().isInterrupted()) ticks.incrementAndGet(); });"
                + "ticker.setDaemon(true); ticker.start();");
        interruptOnceStarted(client(), "while (true) {}");

        assertThat(value(run(
                        "long seen = ticks.get(); while (ticks.get() == seen) Thread.onSpinWait(); ticker.isAlive()")))
                .isEqualTo("true");
        run("ticker.interrupt();");
    }

    @Test
    void leavesBehindACellThatNeverLooks(@TempDir Path runtime) {
        try (KernelClient kernel = Kernels.start(runtime)) {
            CellResult result = interruptOnceStarted(
                    kernel,
                    "synchronized (new Object()) { while (true) { try { while (true) {} }"
                            + " catch (Throwable e) { new java.math.BigInteger(\"3\").pow(50_000_000); } } }");

            assertThat(result.status()).isEqualTo(CellStatus.INTERRUPTED);
            assertThat(result.error())
                    .hasValueSatisfying(error -> assertThat(error.value()).contains("goes on in the background"));
            assertThat(value(kernel.execute("\"usable\""))).isEqualTo("usable");
        }
    }

    @Test
    void interruptsBySignalAndIgnoresOneThatComesBetweenCells(@TempDir Path runtime) {
        KernelLaunch launch = KernelLaunch.of(Kernels.spec().withInterruptMode(InterruptMode.SIGNAL))
                .runtimeDirectory(runtime)
                .build();
        try (KernelClient kernel = KernelClient.start(launch)) {
            CellResult result = interruptOnceSaid(kernel, "hot", HOT_LOOP);
            kernel.interrupt();

            assertThat(result.status()).isEqualTo(CellStatus.INTERRUPTED);
            // The signal may be late and hit the cell after it, but no more than one.
            kernel.execute("1");
            assertThat(value(kernel.execute("\"usable\""))).isEqualTo("usable");
        }
    }

    private static CellResult interruptOnceStarted(KernelClient kernel, String code) {
        return interruptOnceSaid(kernel, "started", code);
    }

    private static CellResult interruptOnceSaid(KernelClient kernel, String word, String code) {
        try (MessageTap tap = kernel.tap()) {
            CellExecution execution = kernel.submit(
                    ExecuteCell.of("{ System.out.println(\"started\"); System.out.flush(); " + code + " }")
                            .build());
            tap.await(
                    message -> message.answers(execution.request(), "stream")
                            && message.content().path("text").asText().contains(word),
                    Duration.ofSeconds(20));
            kernel.interrupt();
            return execution.await();
        }
    }
}
