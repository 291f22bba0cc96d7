package dev.cellar.recorder.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.client.CellResult;
import dev.cellar.client.CellStatus;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A kernel that the hook does not fit: what it publishes is recorded all the same, and what is missing is said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FallbackIT {
    private RecordedKernel kernel;
    private String warning;

    @BeforeAll
    void start(@TempDir Path folder) {
        kernel = RecordedKernel.start(Way.ODD, folder);
        warning = RecordedKernel.eventually(() -> {
            String shown = kernel.run("\"is anybody listening?\"").outputs().toString();
            return shown.contains("could not record") ? Optional.of(shown) : Optional.empty();
        });
        assertThat(kernel.run("%track start smoke").status()).isEqualTo(CellStatus.OK);
    }

    @AfterAll
    void stop() {
        kernel.close();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(warning).contains("cell ids").contains("variables");
        assertThat(kernel.run("%track status").outputs().toString()).contains("cell ids");
    }

    @Test
    void keepsCodeOutputsAndCount() {
        String code = "System.out.println(\"heard from outside\"); 6 * 7";
        CellResult result = kernel.run(code);

        Execution execution = kernel.recorded(code, result);

        assertThat(execution.outputs()).isEqualTo(result.outputs()).hasSize(2);
        assertThat(execution.executionCount()).isEqualTo(result.executionCount().orElseThrow());
        assertThat(execution.status()).isEqualTo(ExecutionStatus.OK);
        assertThat(execution.cellId()).isNull();
    }

    @Test
    void keepsErrors() {
        String code = "throw new IllegalStateException(\"no lemons either\")";
        kernel.run(code);

        Execution execution = kernel.recorded(code);

        assertThat(execution.status()).isEqualTo(ExecutionStatus.ERROR);
        assertThat(execution.error().value()).contains("no lemons either");
        assertThat(execution.error().traceback()).isNotEmpty();
    }

    @Test
    void aHeadingIsRefusedInOneLineAndWhatAPrivateCellShowsIsLeftOutAllTheSame() {
        String code = "%%track private\n\"never runs\"";
        CellResult result = kernel.run(code);

        assertThat(result.status()).isEqualTo(CellStatus.ERROR);
        assertThat(result.error().orElseThrow().value())
                .contains("The cell did not run")
                .contains("%%track private");
        assertThat(kernel.recorded(code).outputs()).isEmpty();
    }
}
