package dev.cellar.cli.run;

import static dev.cellar.cli.process.Notebooks.notebook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.NotebookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedParametersTest {
    @Test
    void namesWhatNeitherTheParametersCellNorTheRunKnows(@TempDir Path folder) throws IOException {
        Path file =
                notebook().parameters("int rate = 1;").code("int other = 2;").saveAs(folder.resolve("rate.ipynb"));
        var outcome = new RunOutcome(NotebookReader.read(Files.readAllBytes(file)), 2, Optional.empty());

        assertThat(UnusedParameters.of(outcome, Set.of("rate", "depth", "zeta", "other"), Set.of("depth")))
                .containsExactly("other", "zeta");
    }
}
