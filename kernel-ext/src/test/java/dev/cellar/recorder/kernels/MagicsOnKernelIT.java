package dev.cellar.recorder.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.client.CellResult;
import dev.cellar.tracking.model.Attempt;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the magics read of a kernel: variables, and which cell is running. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MagicsOnKernelIT {
    private RecordedKernel kernel;

    @BeforeAll
    void start(@TempDir Path folder) {
        kernel = RecordedKernel.start(Way.AT_START, folder);
        assertThat(kernel.run("%track start magics --project tests").ok()).isTrue();
    }

    @AfterAll
    void stop() {
        kernel.close();
    }

    private String shown(CellResult result) {
        assertThat(result.ok()).as("%s", result.outputs()).isTrue();
        return result.outputs().get(0).path("data").path("text/plain").toString();
    }

    @Test
    void paramsAndMetricsAreReadFromTheNotebooksVariables() {
        kernel.runCell("v1", "double auc = 0.912; int[] layers = {64, 32}; String names = \"a\";");
        kernel.runCell("v2", "%track param layers lr=@file\n%track metric auc");

        Attempt attempt = RecordedKernel.eventually(
                () -> kernel.store().attempts(kernel.run().id()).stream().findFirst());
        assertThat(attempt.params()).isEqualTo(Map.of("layers", "[64, 32]", "lr", "@file"));
        assertThat(attempt.metrics()).isEqualTo(Map.of("auc", 0.912));
        assertThat(kernel.runCell("v3", "%track metric names").outputs().toString())
                .contains("names is a String, not a number");
        assertThat(kernel.runCell("v4", "%track metric nmaes").outputs().toString())
                .contains("There is no variable nmaes; did you mean names?");
    }

    @Test
    void cellsAreNamedByTheirNumberAndThisIsTheOneThatRuns() {
        int count = kernel.runCell("c1", "int first = 1;").executionCount().orElseThrow();

        assertThat(shown(kernel.runCell("c2", "%track show [" + count + "]"))).contains("int first = 1;");
        assertThat(shown(kernel.runCell("c1", "%track show this"))).contains("int first = 1;");
        assertThat(shown(kernel.runCell("c3", "%track show c1"))).contains("%track show this");
    }
}
