package dev.cellar.recorder.kernels;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.cellar.client.CellResult;
import dev.cellar.client.CellStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails inside Cellar, with an exception or an error: the person's cells run and show what they show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailureIT {
    private static final String EXCEPTION = "java.lang.IllegalStateException";
    private static final List<String> ERRORS =
            List.of("java.lang.NoClassDefFoundError", "java.lang.OutOfMemoryError", "java.lang.StackOverflowError");
    private static final String LINE = "dev.cellar.magics.TrackMagics.line";
    private static final String COMPLETE = "dev.cellar.magics.TrackMagics.complete";
    private static final String METRIC = "dev.cellar.tracking.internal.session.KernelSession.metric";
    private static final List<String> CELLS = List.of(
            "System.out.println(\"out\"); System.err.println(\"err\"); int six = 6; six * 7",
            "throw new IllegalStateException(\"the person's own\")",
            "record Point(int x, int y) {} var points = List.of(new Point(1, 2)); points");

    /** One for exceptions and one for errors, for a trouble is said only once. */
    private final Map<Boolean, FailingKernel> kernels = new HashMap<>();

    private List<List<String>> expected;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        List<String> methods = Stream.concat(
                        Arrays.stream(Stage.values()).map(stage -> stage.method), Stream.of(LINE, COMPLETE, METRIC))
                .toList();
        for (boolean errors : new boolean[] {false, true}) {
            FailingKernel kernel =
                    FailingKernel.start(Files.createDirectories(folder.resolve("errors-" + errors)), methods);
            kernels.put(errors, kernel);
            expected = runAll(kernel);
            assertThat(kernel.result("%track start failures").ok()).isTrue();
        }
    }

    @AfterAll
    void stop() {
        kernels.values().forEach(FailingKernel::close);
    }

    static Stream<Arguments> stages() {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> Stream.of(
                        Arguments.of(stage, EXCEPTION), Arguments.of(stage, ERRORS.get(stage.ordinal() % 3))));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void cellsRunAsEverWhileAStageFails(Stage stage, String failure) {
        FailingKernel kernel = kernel(failure);
        kernel.fail(stage.method, failure);

        assertThat(runAll(kernel)).isEqualTo(expected);
        kernel.awaitFailure(stage.method, stage.said);
        assertThat(runAll(kernel)).isEqualTo(expected);

        kernel.heal();
        assertRecordsAgain(kernel, stage + " " + failure);
        if (stage.lasts()) {
            assertThat(kernel.status()).contains(stage.said);
        }
        assertThat(kernel.said()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {EXCEPTION, "java.lang.NoClassDefFoundError"})
    void aMagicThatFailsSaysSoInOneLineAndLaterCellsRun(String failure) {
        FailingKernel kernel = kernel(failure);
        kernel.fail(LINE, failure);

        CellResult result = kernel.result("%track status");

        assertThat(result.status()).isEqualTo(CellStatus.ERROR);
        assertThat(result.error().orElseThrow().value())
                .contains("injected failure")
                .hasLineCount(1);
        assertThat(String.join("\n", result.error().orElseThrow().traceback())).doesNotContain("at dev.cellar");
        assertThat(runAll(kernel)).isEqualTo(expected);
        kernel.heal();
        assertThat(kernel.status()).contains("Recording failures");
    }

    @ParameterizedTest
    @ValueSource(strings = {EXCEPTION, "java.lang.NoClassDefFoundError"})
    void aCallOfTrackThatFailsSaysSoOnceAndTheCellGoesOn(String failure) {
        FailingKernel kernel = kernel(failure);
        kernel.fail(METRIC, failure);

        List<String> shown = kernel.run("for (int i = 0; i < 9; i++) { Track.metric(\"loss\", i); } \"went on\"");

        assertThat(shown).singleElement(as(STRING)).contains("went on");
        assertThat(kernel.said())
                .filteredOn(line -> line.contains("Not recorded"))
                .hasSize(1);
        kernel.heal();
        assertRecordsAgain(kernel, "Track " + failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {EXCEPTION, "java.lang.NoClassDefFoundError"})
    void completionThatFailsIsLeftToTheKernel(String failure) {
        FailingKernel kernel = kernel(failure);
        kernel.fail(COMPLETE, failure);

        String magic = kernel.complete("%track sta");
        String code = kernel.complete("Strin");

        assertThat(magic).contains("\"matches\":[]").contains("\"status\":\"ok\"");
        assertThat(code).contains("StringBuilder");
        kernel.heal();
        assertThat(kernel.complete("%track sta")).contains("\"start");
    }

    private static List<List<String>> runAll(FailingKernel kernel) {
        return CELLS.stream().map(kernel::run).toList();
    }

    private FailingKernel kernel(String failure) {
        return kernels.get(!failure.equals(EXCEPTION));
    }

    private static void assertRecordsAgain(FailingKernel kernel, String words) {
        String code = "\"recorded again after " + words + "\"";
        RecordedKernel recorded = kernel.recorded();
        // A journal that was paused tries again now and then, not at every cell.
        RecordedKernel.eventually(() -> {
            assertThat(kernel.run(code)).hasSize(1);
            return recorded.executions().stream()
                    .filter(execution -> execution.code().equals(code))
                    .flatMap(execution -> recorded.store().execution(execution.id()).stream())
                    .filter(execution -> !execution.outputs().isEmpty())
                    .findAny();
        });
    }
}
