package dev.cellar.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExecutionTest {
    @RegisterExtension
    static final RunningKernel RUNNING = new RunningKernel();

    private final KernelClient kernel = RUNNING.client();

    @Test
    void saysWhatTheKernelIs() {
        assertThat(kernel.info().implementation()).isEqualTo("echo");
        assertThat(kernel.info().language()).isEqualTo("echo");
        assertThat(kernel.info().languageInfo().path("file_extension").asText()).isEqualTo(".echo");
    }

    @Test
    void collectsTextsAndTheValueInTheKernelsOrder() {
        CellResult result = kernel.execute("print a\nprint b\nerr c\nvalue 42");

        assertThat(result.status()).isEqualTo(CellStatus.OK);
        assertThat(result.outputs())
                .extracting(output -> output.path("output_type").asText())
                .containsExactly("stream", "stream", "execute_result");
        assertThat(result.stream("stdout")).isEqualTo("a\nb\n");
        assertThat(result.stream("stderr")).isEqualTo("c\n");
        assertThat(result.outputs().get(2).path("data").path("text/plain").asText())
                .isEqualTo("42");
        assertThat(result.outputs().get(2).path("execution_count").asInt())
                .isEqualTo(result.executionCount().getAsInt());
    }

    @Test
    void reportsTheErrorThatEndedACell() {
        CellResult result = kernel.execute("print before\nfail too bad");

        assertThat(result.status()).isEqualTo(CellStatus.ERROR);
        assertThat(result.error()).hasValueSatisfying(error -> {
            assertThat(error.name()).contains("IllegalStateException");
            assertThat(error.value()).contains("too bad");
            assertThat(error.traceback()).isNotEmpty();
        });
        assertThat(result.outputs())
                .last()
                .satisfies(output ->
                        assertThat(output.path("output_type").asText()).isEqualTo("error"));
    }

    @Test
    void losesNoLineOfAFlood() {
        CellResult result = kernel.execute("burst 20000");

        assertThat(result.stream("stdout").lines()).hasSize(20_000);
    }

    @Test
    void updatesAndClearsDisplays() {
        CellResult updated = kernel.execute("display d1 first\nupdate d1 second");
        CellResult cleared = kernel.execute("print gone\nclear now\nprint kept");
        CellResult waited = kernel.execute("print replaced\nclear wait\nprint by this");

        assertThat(updated.outputs()).hasSize(1);
        assertThat(updated.outputs().get(0).path("data").path("text/plain").asText())
                .isEqualTo("second");
        assertThat(cleared.stream("stdout")).isEqualTo("kept\n");
        assertThat(waited.stream("stdout")).isEqualTo("by this\n");
    }

    @Test
    void tellsListenersWhileTheCellRuns() {
        List<String> types = new ArrayList<>();
        kernel.execute(ExecuteCell.of("print x")
                .listener(message -> types.add(message.type()))
                .build());

        assertThat(types).startsWith("status", "execute_input", "stream").endsWith("status");
    }

    @Test
    void sendsTheCellIdAsJupyterLabDoes() {
        CellExecution execution =
                kernel.submit(ExecuteCell.of("print x").cellId("abc").build());
        execution.await();

        assertThat(execution.request().metadata().path("cellId").asText()).isEqualTo("abc");
        assertThat(execution.request().content().path("allow_stdin").asBoolean())
                .isFalse();
    }

    @Test
    void keepsSeveralExecutionsApart() {
        List<CellExecution> queued = IntStream.range(0, 5)
                .mapToObj(i -> kernel.submit(ExecuteCell.of("print cell " + i).build()))
                .toList();

        for (int i = 4; i >= 0; i--) {
            assertThat(queued.get(i).await().stream("stdout")).isEqualTo("cell " + i + "\n");
        }
    }

    @Test
    void answersQuestionsOfTheKernel() {
        List<String> asked = new ArrayList<>();
        CellResult result = kernel.execute(ExecuteCell.of("input Name?\npassword Secret?")
                .stdin((prompt, password) -> {
                    asked.add(prompt + password);
                    return password ? "geheim" : "Ada";
                })
                .build());

        assertThat(asked).containsExactly("Name?false", "Secret?true");
        assertThat(result.stream("stdout")).isEqualTo("got Ada\ngot geheim\n");
    }

    @Test
    void interruptsACellThatTakesTooLongAndGoesOn() {
        CellResult late = kernel.execute(ExecuteCell.of("print a\nsleep 60000")
                .timeout(Duration.ofMillis(300))
                .build());

        assertThat(late.status()).isEqualTo(CellStatus.TIMEOUT);
        assertThat(late.note()).hasValue("The cell took longer than its limit of 300 ms and was interrupted.");
        assertThat(late.stream("stdout")).isEqualTo("a\n");
        assertThat(kernel.execute("print b").stream("stdout")).isEqualTo("b\n");
    }

    @Test
    void saysThatACellWasInterrupted() {
        CellExecution execution = kernel.submit(ExecuteCell.of("print on\nsleep 60000")
                .listener(message -> {
                    if (message.type().equals("stream")) {
                        kernel.interrupt();
                    }
                })
                .build());

        assertThat(execution.await().status()).isEqualTo(CellStatus.INTERRUPTED);
        assertThat(kernel.execute("fail later").status()).isEqualTo(CellStatus.ERROR);
    }
}
