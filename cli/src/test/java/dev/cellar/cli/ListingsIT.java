package dev.cellar.cli;

import static dev.cellar.cli.process.Notebooks.notebook;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cellar.cli.process.Cellar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings hold to {@code docs/json.md} for scripts, and to columns that line up for people. */
class ListingsIT {
    private static final String RUN =
            "id name number project status startedAt endedAt parent baseline notebook hypothesis goal author"
                    + " host tags store";

    @TempDir
    private static Path folder;

    private static Cellar cellar;

    @BeforeAll
    static void recordARunWithTwoAttempts() throws IOException {
        cellar = Cellar.in(folder);
        notebook()
                .code("String who = \"lab\";")
                .code("Track.param(\"depth\", 3);\nTrack.metric(\"auc\", 0.5, 1);\nTrack.metric(\"auc\", 0.75, 2);")
                .code("Track.param(\"depth\", 4);\nTrack.metric(\"auc\", Double.NaN, 3);\n"
                        + "Track.artifact(\"report.txt\", \"all well\");")
                .saveAs(folder.resolve("trees.ipynb"));
        Cellar.Result run = cellar.run("run", "trees.ipynb");
        assertThat(run.status()).as(run.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "runs, 1, " + RUN,
        "history trees.ipynb, 3, version commit kind cell executionCount status durationMs run at title",
        "attempts trees, 2, attempt name execution version status durationMs params metrics resources",
        "metrics trees auc, 3, step value time execution",
    })
    void jsonIsAnArrayOfObjectsWithTheDocumentedFields(String command, int rows, String fields) {
        JsonNode json = cellar.run((command + " --json").split(" ")).json();

        assertThat(json.isArray()).isTrue();
        assertThat(json).hasSize(rows);
        for (JsonNode row : json) {
            assertThat(row.fieldNames()).toIterable().containsExactlyInAnyOrder(fields.split(" "));
        }
    }

    @Test
    void aComparisonIsOneObjectWithTheDocumentedFields() {
        JsonNode json = cellar.run("diff", "trees.ipynb@1", "@2", "--json").json();

        assertThat(json.fieldNames()).toIterable().containsExactly("summary", "cells", "sections");
        assertThat(json.path("cells"))
                .hasSize(3)
                .allSatisfy(cell -> assertThat(cell.fieldNames())
                        .toIterable()
                        .containsExactly("cell", "type", "changes", "before", "after", "source", "outputs"));
    }

    @Test
    void aComparisonIsAPageOrInNbdimesFormatToo() throws IOException {
        Path page = folder.resolve("diff.html");
        notebook().code("String who = \"me\";").saveAs(folder.resolve("other.ipynb"));

        assertThat(cellar.run("diff", "trees.ipynb@1", "other.ipynb", "--html", page.toString())
                        .out())
                .isEqualToIgnoringNewLines("Wrote " + page);

        assertThat(page)
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("<details>")
                .doesNotContain("<script");
        assertThat(cellar.run("diff", "trees.ipynb@1", "other.ipynb", "--nbdime")
                        .json()
                        .findValuesAsText("op"))
                .contains("patch");
    }

    @Test
    void showHasTheRunAndAllThatBelongsToIt() {
        JsonNode run = cellar.run("show", "latest", "--json").json();

        assertThat(run.fieldNames())
                .toIterable()
                .contains(RUN.split(" "))
                .contains("notes", "params", "metrics", "datasets", "log", "artifacts", "executions");
        assertThat(run.path("status").asText()).isEqualTo("finished");
        assertThat(run.path("params").path("depth").asText()).isEqualTo("4");
        assertThat(run.path("metrics").path("auc").asText()).isEqualTo("NaN");
        assertThat(run.path("artifacts").findValuesAsText("name")).containsExactly("report.txt");
        assertThat(run.path("executions")).hasSize(3);
        assertThat(cellar.run("show", run.path("id").asText().substring(0, 8)).status())
                .isZero();
    }

    @Test
    void versionIsAnObject() {
        assertThat(cellar.run("version", "--json").json().fieldNames())
                .toIterable()
                .containsExactly("cellar", "java", "os");
        assertThat(cellar.run("version").out()).matches("cellar \\d+\\.\\d+\\.\\d+ \\(Java .*\\)\\R");
        assertThat(cellar.run("--version").out())
                .isEqualTo(cellar.run("version").out());
    }

    @Test
    void doctorSaysWhatWorks() {
        Cellar.Result result = cellar.run("doctor", "--json");

        assertThat(result.status()).as(result.out()).isZero();
        assertThat(result.json().findValuesAsText("check")).contains("Java", "Bundled", "Kernel", "Store", "Disk");
        for (JsonNode finding : result.json()) {
            assertThat(finding.fieldNames()).toIterable().containsExactly("check", "level", "detail", "mend");
            assertThat(finding.path("level").asText()).isIn("ok", "warning");
            assertThat(finding.path("mend").asText().isEmpty())
                    .isEqualTo(finding.path("level").asText().equals("ok"));
        }
        assertThat(cellar.run("doctor").out())
                .contains("✓ Java ", "✓ Bundled ", "! Kernel ", "→ cellar install", "1 run, 1 notebook");
    }

    @Test
    void doctorSaysHowToMendAStoreThatCannotBeUsed() {
        Cellar.Result result = cellar.with("CELLAR_HOME", "/dev/null").run("doctor");
        cellar.with("CELLAR_HOME", cellar.home().toString());

        assertThat(result.out()).contains("✗ Store", "→ set CELLAR_HOME to a folder that can be written");
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isEqualTo(ExitCode.ENVIRONMENT);
    }

    @Test
    void csvHasAHeaderAndEveryPoint() {
        List<String> lines =
                cellar.run("metrics", "trees", "auc", "--csv").out().lines().toList();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isEqualTo("step,value,time");
        assertThat(lines.subList(1, 4))
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .containsExactly("1,0.5", "2,0.75", "3,NaN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs", "history trees.ipynb", "attempts trees", "metrics trees auc"})
    void tablesLineUpAndCutNothingInAFile(String command) {
        Cellar.Result result = cellar.run(command.split(" "));

        List<String> lines = result.out().lines().toList();
        assertThat(lines).hasSizeGreaterThan(1).noneMatch(String::isBlank);
        assertThat(result.out()).doesNotContain("…", "\033", "null");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void attemptsShowTheirParamsAndMetricsAsColumns() {
        List<String> lines = cellar.run("attempts", "trees").out().lines().toList();

        assertThat(lines.get(0)).contains("attempt", "version", "depth", "auc", "status", "took");
        assertThat(lines).anyMatch(line -> line.matches("\\s*1\\s+@2\\s+3\\s+0.75\\s+ok.*"));
        assertThat(lines).anyMatch(line -> line.matches("\\s*2\\s+@3\\s+4\\s+NaN\\s+ok.*"));
    }

    @Test
    void anEmptyStoreIsAnEmptyArrayAndAHint(@TempDir Path other) {
        Cellar fresh = Cellar.in(other);

        assertThat(fresh.run("runs", "--json").json()).isEmpty();
        assertThat(fresh.run("runs").out())
                .isEqualToIgnoringNewLines("No runs yet. Record one with: cellar run NOTEBOOK");
        assertThat(fresh.run("show", "latest").status()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(fresh.run("fsck").status()).isZero();
        assertThat(fresh.run("gc").status()).isZero();
    }
}
