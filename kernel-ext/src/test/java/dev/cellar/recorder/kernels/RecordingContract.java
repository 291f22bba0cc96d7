package dev.cellar.recorder.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cellar.client.CellExecution;
import dev.cellar.client.CellResult;
import dev.cellar.client.CellStatus;
import dev.cellar.client.ExecuteCell;
import dev.cellar.client.MessageTap;
import dev.cellar.tracking.model.Environment;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Variables;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded, however the extension was loaded. One kernel for all tests; each runs cells of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RecordingContract {
    static final String FIRST = "String first = \"first\"; first";

    RecordedKernel kernel;
    CellResult first;

    abstract Way way();

    @BeforeAll
    void startRecording(@TempDir Path folder) {
        kernel = RecordedKernel.start(way(), folder, Map.of("JUPYTERHUB_USER", "marie"));
        first = kernel.runCell("first", FIRST);
        assertThat(kernel.run("%track start contract --project tests").ok()).isTrue();
    }

    @AfterAll
    void stop() {
        kernel.close();
    }

    @Test
    void takesInTheCellsFromBeforeTheStart() {
        Execution execution = kernel.recorded(FIRST, first);

        assertThat(execution.outputs()).isEqualTo(first.outputs()).hasSize(1);
        assertThat(execution.cellId()).isEqualTo("first");
        assertThat(execution.executionCount()).isEqualTo(first.executionCount().orElseThrow());
    }

    @Test
    void keepsACellWithItsIdCountAuthorAndTimes() {
        String code = "int answer = 6 * 7; answer";
        CellResult result = kernel.runCell("a1", code);

        Execution execution = kernel.recorded(code, result);

        assertThat(execution.status()).isEqualTo(ExecutionStatus.OK);
        assertThat(execution.cellId()).isEqualTo("a1");
        assertThat(execution.executionCount()).isEqualTo(result.executionCount().orElseThrow());
        assertThat(execution.origin().author()).isEqualTo("marie");
        assertThat(execution.origin().host()).isNotBlank();
        assertThat(execution.messageId()).isNotBlank();
        assertThat(execution.durationNanos()).isPositive();
        assertThat(execution.error()).isNull();
        assertThat(execution.outputs()).isEqualTo(result.outputs()).hasSize(1);
    }

    @Test
    void keepsOutputsInTheOrderTheyWerePublished() {
        String code = "System.out.println(\"one\"); System.err.println(\"two\"); System.out.print(\"three\"); \"four\"";
        CellResult result = kernel.run(code);

        assertThat(kernel.recorded(code, result).outputs())
                .isEqualTo(result.outputs())
                .hasSize(4);
    }

    @Test
    void keepsAnErrorWithItsTraceback() {
        String code = "throw new IllegalStateException(\"out of lemons\")";
        CellResult result = kernel.run(code);

        Execution execution = kernel.recorded(code, result);

        assertThat(execution.status()).isEqualTo(ExecutionStatus.ERROR);
        assertThat(execution.error().value()).contains("out of lemons");
        assertThat(execution.error().traceback())
                .hasSameSizeAs(result.outputs().get(0).path("traceback"))
                .isNotEmpty();
        assertThat(String.join("\n", execution.error().traceback())).doesNotContain("dev.cellar.recorder");
        assertThat(execution.outputs()).isEqualTo(result.outputs());
    }

    @Test
    void keepsACellThatDoesNotCompile() {
        String code = "int broken = ;";
        kernel.run(code);

        assertThat(kernel.recorded(code).status()).isEqualTo(ExecutionStatus.ERROR);
    }

    /** One snippet: IJava forgets an interrupt that comes between two. */
    @Test
    void keepsAnInterruptedCell() {
        String code = "{ System.out.println(\"asleep\"); Thread.sleep(600_000); }";
        CellResult result;
        try (MessageTap tap = kernel.client().tap()) {
            CellExecution running = kernel.client()
                    .submit(ExecuteCell.of(code).timeout(Duration.ofMinutes(2)).build());
            tap.await(message -> message.type().equals("stream"), Duration.ofMinutes(1));
            kernel.client().interrupt();
            result = running.await();
        }

        assertThat(result.status()).isNotEqualTo(CellStatus.OK);
        assertThat(kernel.recorded(code).status()).isEqualTo(ExecutionStatus.INTERRUPTED);
    }

    @Test
    void showsANewDisplayInTheCellThatShowedTheOldOne() {
        kernel.run(way().api().displays("panel as it was", "panel"));
        kernel.run(way().api().updates("panel as it is", "panel"));
        kernel.run("\"after the update\"");

        String notebook = kernel.notebook(text -> shown(text, "panel as it is").find());

        assertThat(shown(notebook, "panel as it was").find()).isFalse();
    }

    @Test
    void keepsTheVariablesAsTheyAreAfterTheCell() {
        String code = "var lemons = new java.util.ArrayList<>(List.of(1, 2, 3)); lemons.add(4);";
        kernel.run(code);
        String id = kernel.recorded(code).id();

        Variables variables = RecordedKernel.eventually(() -> kernel.store().variables(id));

        assertThat(variables.seen())
                .filteredOn(variable -> variable.name().equals("lemons"))
                .singleElement()
                .satisfies(lemons -> {
                    assertThat(lemons.runtimeType()).contains("ArrayList");
                    assertThat(lemons.preview()).contains("4");
                });
    }

    @Test
    void keepsWhatACellCost() {
        String code = "long sum = 0; for (int i = 0; i < 50_000_000; i++) { sum += i % 7; } sum";
        kernel.run(code);
        String id = kernel.recorded(code).id();

        ResourceUse used = RecordedKernel.eventually(() -> kernel.store().resources(id));

        assertThat(used.cpuNanos()).isPositive();
        assertThat(used.peakHeapBytes()).isPositive();
    }

    @Test
    void describesTheEnvironmentOfTheRun() {
        Environment environment = RecordedKernel.eventually(
                () -> kernel.store().environment(kernel.run().id()));

        assertThat(environment.javaVersion())
                .contains(String.valueOf(Runtime.version().feature()));
        assertThat(environment.kernelName()).isNotBlank();
        assertThat(environment.classpath())
                .extracting(Environment.Jar::path)
                .anySatisfy(jar -> assertThat(jar).contains("cellar-kernel-ext"));
    }

    @Test
    void leavesSilentRequestsOut() {
        String silent = "int silently = 1;";
        kernel.client().execute(ExecuteCell.of(silent).silent().build());
        String after = "\"after the silence\"";
        kernel.run(after);

        kernel.recorded(after);
        assertThat(kernel.executions()).extracting(Execution::code).doesNotContain(silent);
    }

    @Test
    void knowsTrackByItsShortNameAndWhichCellLoggedWhat() {
        String code = "for (int i = 0; i < 3; i++) { Track.metric(\"loss\", 1.0 / (i + 1)); } Track.param(\"lr\", 0.1)";
        CellResult result = kernel.run(code);

        assertThat(result.status()).isEqualTo(CellStatus.OK);
        String id = kernel.recorded(code).id();
        String run = kernel.run().id();
        RecordedKernel.eventually(() -> kernel.store().attempts(run).stream()
                .filter(attempt -> attempt.executionId().equals(id))
                .filter(attempt -> attempt.params().containsKey("lr"))
                .findFirst());
        assertThat(kernel.store().metric(run, "loss")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void failsAMagicWithItsOneLineAndNoFrameOfOurs() {
        CellResult result = kernel.run("%track statuss");

        assertThat(result.status()).isEqualTo(CellStatus.ERROR);
        String traceback = String.join("\n", result.error().orElseThrow().traceback());
        assertThat(result.error().orElseThrow().value()).contains("status");
        assertThat(traceback).doesNotContain("dev.cellar.recorder").doesNotContain("dev.cellar.magics.internal");
    }

    @Test
    void runsACellMagicWithItsBody() {
        CellResult result = kernel.run("%%track note\n**Lemons** matter.");

        assertThat(result.status()).isEqualTo(CellStatus.OK);
        RecordedKernel.eventually(() -> kernel.store().runs(null, 1).stream()
                .filter(run -> run.notes().stream().anyMatch(note -> note.contains("**Lemons** matter.")))
                .findFirst());
    }

    @Test
    void recordsOnceWhenItIsLoadedAgain() {
        kernel.run("%classpath " + Way.JAR);
        String code = "\"loaded again\"";
        kernel.run(code);

        kernel.recorded(code);
        assertThat(kernel.executions())
                .filteredOn(cell -> cell.code().equals(code))
                .hasSize(1);
    }

    @Test
    void showsCellsNoClassOfOursButTrack() {
        assertThat(kernel.run("Class.forName(\"dev.cellar.recorder.Recording\")")
                        .status())
                .isEqualTo(CellStatus.ERROR);
        assertThat(kernel.run("Class.forName(\"org.eclipse.jgit.lib.Repository\")")
                        .status())
                .isEqualTo(CellStatus.ERROR);
        assertThat(kernel.run("Class.forName(\"com.sun.jna.Native\")").status()).isEqualTo(CellStatus.ERROR);
    }

    /** More than ZeroMQ's high-water mark of a thousand, past which a slow front end misses some. */
    @Test
    void keepsEveryOneOfManyOutputs() {
        String code = "for (int i = 0; i < 2000; i++) { System.out.println(\"line \" + i); }";
        kernel.client()
                .execute(ExecuteCell.of(code).timeout(Duration.ofMinutes(1)).build());

        Execution execution = kernel.recorded(code, cell -> !cell.outputs().isEmpty());

        assertThat(text(execution))
                .isEqualTo(IntStream.range(0, 2000)
                        .mapToObj(i -> "line " + i + "\n")
                        .collect(Collectors.joining()));
    }

    private static Matcher shown(String notebook, String text) {
        return Pattern.compile("\"text/plain\": \\[\\s+\"" + text + "\"").matcher(notebook);
    }

    private static String text(Execution execution) {
        StringBuilder text = new StringBuilder();
        for (JsonNode output : execution.outputs()) {
            text.append(output.path("text").asText());
            text.append(output.path("data").path("text/plain").asText());
        }
        return text.toString();
    }
}
