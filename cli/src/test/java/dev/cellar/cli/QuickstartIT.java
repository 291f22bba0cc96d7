package dev.cellar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cellar.cli.process.Cellar;
import dev.cellar.cli.process.ExampleRun;
import dev.cellar.magics.text.Humanise;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README's first screen, from an empty store to a restored version. */
class QuickstartIT {
    private static final Path EXAMPLES = Path.of(System.getProperty("cellar.root"), "examples");

    @TempDir
    private static Path folder;

    private static ExampleRun run;
    private static Cellar cellar;

    @BeforeAll
    static void runTheExample() throws IOException {
        run = ExampleRun.of("quickstart", folder);
        cellar = run.cellar();
    }

    @Test
    void keepsOneVersionPerExecutedCell() throws IOException {
        JsonNode history =
                cellar.run("history", "examples/quickstart.ipynb", "--json").json();
        JsonNode document = read(EXAMPLES.resolve("quickstart.ipynb"));
        var codeCells = document.path("cells").findParents("execution_count");

        assertThat(history).hasSameSizeAs(codeCells);
        for (int i = 0; i < codeCells.size(); i++) {
            JsonNode version = history.get(i);
            assertThat(version.path("version").asInt()).isEqualTo(i + 1);
            assertThat(version.path("cell").asText())
                    .isEqualTo(codeCells.get(i).path("id").asText());
            assertThat(version.path("executionCount").asInt()).isEqualTo(i + 1);
            assertThat(version.path("status").asText()).isEqualTo("ok");
            assertThat(version.path("durationMs").asDouble()).isPositive();
        }
    }

    @Test
    void threeAttemptsCarryTheirOwnParamAndMetrics() {
        JsonNode attempts = run.attempts();

        assertThat(attempts.findValuesAsText("learning_rate")).containsExactly("1.0E-4", "0.001", "0.1");
        for (JsonNode attempt : attempts) {
            assertThat(attempt.path("metrics").path("auc").asDouble()).isBetween(0.9, 1.0);
        }
    }

    @Test
    void everyPointOfAMetricIsThere() {
        JsonNode points = cellar.run("metrics", "latest", "auc", "--json").json();

        assertThat(points.findValuesAsText("step")).hasSize(21).startsWith("1", "2", "4", "8", "16", "32", "64");
    }

    @Test
    void keepsTheFigureTheTableAndTheModel() {
        assertThat(run.artifacts()).contains("figures/scores.png", "predictions.csv", "models/breast-cancer.pb");
    }

    @Test
    void theAttemptsAndTheComparisonMarkTheBestByTheGoal() throws IOException {
        assertThat(run.said("table"))
                .contains("3 attempts", "learning_rate", "★")
                .containsOnlyOnce("★");
        assertThat(run.said("compare")).contains("≠ differs", "★ best auc, max", "▲▼ against");
    }

    @Test
    void theChartHasACurveForEachRate() throws IOException {
        assertThat(run.output("curves", "image/svg+xml"))
                .contains("auc of breast-cancer #1", "attempt 1", "attempt 2", "attempt 3");
    }

    @Test
    void theSummarySaysTheBestByTheGoal() throws IOException {
        double best = Collections.max(run.metric("auc"));

        assertThat(run.said("stop"))
                .contains("✓ breast-cancer #1", "3 attempts")
                .containsPattern("best auc +" + Humanise.number(best) + " \\(attempt [123]\\)");
        assertThat(run.result().out()).containsPattern("Best +auc " + Humanise.number(best) + " \\(attempt [123]\\)");
    }

    @Test
    void aRestoredVersionHasWhatHadRunByThenAndNothingLater() throws IOException {
        Path restored = folder.resolve("restored.ipynb");
        Cellar.Result result = cellar.run("restore", "examples/quickstart.ipynb@5", "--to", restored.toString());

        assertThat(result.status()).as(result.err()).isZero();
        JsonNode cells = read(restored).path("cells");
        assertThat(cells)
                .hasSameSizeAs(read(EXAMPLES.resolve("quickstart.ipynb")).path("cells"));
        assertThat(cell(cells, "data").path("outputs").toString()).contains("398 rows to learn from, 171 to test on");
        assertThat(cell(cells, "slow").path("outputs")).isEmpty();
    }

    @Test
    void stockGitFindsNothingWrong() throws Exception {
        Process git = new ProcessBuilder(
                        "git", "--git-dir=" + cellar.home().resolve("snapshots.git"), "fsck", "--strict")
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes());
        assertThat(git.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(git.exitValue()).as(said).isZero();
        assertThat(said).doesNotContain("error", "warning");
    }

    @Test
    void theStoresAgree() {
        assertThat(cellar.run("fsck")).returns(0, Cellar.Result::status);
    }

    private static JsonNode cell(JsonNode cells, String id) {
        for (JsonNode cell : cells) {
            if (cell.path("id").asText().equals(id)) {
                return cell;
            }
        }
        throw new AssertionError("no cell " + id);
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.builder().build().readTree(file.toFile());
    }
}
