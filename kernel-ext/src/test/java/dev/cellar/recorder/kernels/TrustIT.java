package dev.cellar.recorder.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.client.CellResult;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a notebook in the kernel that ran it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustIT {
    private RecordedKernel kernel;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        kernel = RecordedKernel.start(Way.AT_START, folder);
        assertThat(kernel.run("%track start trust --project tests").ok()).isTrue();
        kernel.runCell("a", "import java.util.*;\nList<Integer> xs = new ArrayList<>();");
        kernel.runCell("b", "void add(int x) { xs.add(x); }");
        kernel.runCell("c", "add(3);");
        kernel.runCell("d", "int total = xs.stream().mapToInt(x -> x).sum();\ntotal");
    }

    @AfterAll
    void stop() {
        kernel.close();
    }

    private String shown(String magic) {
        CellResult result = kernel.runCell("magic", magic);
        assertThat(result.ok()).as("%s", result.outputs()).isTrue();
        return result.outputs().get(0).path("data").path("text/plain").asText();
    }

    @Test
    void checkNamesTheCellThatRanTwice() {
        assertThat(shown("%track check")).startsWith("✓").contains("can be trusted");

        kernel.runCell("c", "add(3);");
        assertThat(shown("%track check"))
                .contains("1 thing that a fresh run would not give")
                .contains("ran more than once and changed `xs` each time → restart and run all");

        kernel.runCell("a", "import java.util.*;\nList<Integer> xs = new ArrayList<>();");
        kernel.runCell("c", "add(3);");
        kernel.runCell("d", "int total = xs.stream().mapToInt(x -> x).sum();\ntotal");
        assertThat(shown("%track check")).contains("can be trusted");
    }

    @Test
    void gatherWritesWhatMakesAValue() throws Exception {
        assertThat(shown("%track gather total --to " + folder.resolve("total.jsh")))
                .contains("made by");
        assertThat(Files.readString(folder.resolve("total.jsh"))).contains("System.out.println(total);");
        assertThat(kernel.runCell("magic", "%track gather totl").outputs().toString())
                .contains("there is no variable, metric or figure totl");
        assertThat(shown("%track order")).contains("int total = xs.stream()");
    }
}
