package dev.cellar.recorder.kernels;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cellar.client.CellResult;
import dev.cellar.client.CellStatus;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.ArtifactKind;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Variables;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the first line of a cell says of it, figures and completion. One kernel for all tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HeadingContract {
    /** In two parts, for a cell's source is kept. */
    private static final String SECRET = "\"hunter\" + \"2squared\"";

    private static final String SECRET_TEXT = "hunter2squared";
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg'/>";

    private RecordedKernel kernel;
    private Path home;

    abstract Way way();

    @BeforeAll
    void startRecording(@TempDir Path folder) {
        home = folder.resolve("store");
        kernel = RecordedKernel.start(way(), folder);
        kernel.run("\"the first cell\"");
        assertThat(kernel.run("%track start headings").status()).isEqualTo(CellStatus.OK);
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.contains("xchart") || jar.contains("jfreechart"))
                .forEach(jar -> kernel.run("%classpath " + jar));
    }

    @AfterAll
    void stop() {
        kernel.close();
    }

    @Test
    void aCellRunsAsItWouldWithoutItsHeading() {
        CellResult bare = kernel.run("System.out.println(\"said\"); 6 * 7");
        String code = "%%track attempt deeper\nSystem.out.println(\"said\"); 6 * 7";
        CellResult result = kernel.run(code);

        assertThat(kinds(result)).isEqualTo(kinds(bare)).contains("execute_result");
        assertThat(result.outputs().get(1).path("data"))
                .isEqualTo(bare.outputs().get(1).path("data"));
        Execution execution = kernel.recorded(code, result);
        assertThat(execution.outputs()).isEqualTo(result.outputs());
        String run = kernel.run().id();
        assertThat(RecordedKernel.eventually(() -> kernel.store().attempts(run).stream()
                                .filter(attempt -> attempt.executionId().equals(execution.id()))
                                .findFirst())
                        .name())
                .isEqualTo("deeper");
    }

    @Test
    void magicsInTheBodyWork() {
        assertThat(kernel.run("%%track attempt noted\n%track note from within\nint noted = 1; noted")
                        .status())
                .isEqualTo(CellStatus.OK);
        RecordedKernel.eventually(() -> kernel.store().runs(null, 1).stream()
                .filter(run -> run.notes().contains("from within"))
                .findFirst());
    }

    @Test
    void whatAPrivateCellShowsAndLeavesIsNowhereInTheStore() throws IOException, InterruptedException {
        String code = "%%track private\nString token = " + SECRET + "; System.out.println(token); token";
        CellResult result = kernel.run(code);
        String failing = "%%track private\nthrow new IllegalStateException(token)";
        CellResult failed = kernel.run(failing);
        String after = "int visible = token.length(); var alias = token;";
        kernel.run(after);

        assertThat(result.outputs().toString()).contains(SECRET_TEXT);
        assertThat(failed.error().orElseThrow().value()).contains(SECRET_TEXT);
        assertThat(kernel.recorded(code).outputs()).isEmpty();
        Execution error = kernel.recorded(failing);
        assertThat(error.status()).isEqualTo(ExecutionStatus.ERROR);
        assertThat(error.error().name()).isNotBlank();
        assertThat(error.error().value()).isEmpty();
        String id = kernel.recorded(after).id();
        Variables variables = RecordedKernel.eventually(() -> kernel.store().variables(id));
        assertThat(variables.seen())
                .extracting(variable -> variable.name())
                .contains("visible")
                .doesNotContain("token", "alias");
        StoreBytes.assertNowhere(home, SECRET_TEXT);
    }

    @Test
    void figuresThatACellShowsAreKeptUnderItsCountOrName() {
        String show = way().api().displaysSvg(SVG);
        CellResult counted = kernel.run(show);
        kernel.run("%%track figure loss curve\n" + show + "\n" + show);

        assertThat(figure("cell [" + counted.executionCount().orElseThrow() + "].svg"))
                .isEqualTo(SVG);
        assertThat(figure("loss curve.svg")).isEqualTo(SVG);
        assertThat(figure("loss curve 2.svg")).isEqualTo(SVG);
    }

    @Test
    void aFigureGivenByNameIsShownAndKeptOnce() {
        String code = "Track.figure(\"by name\", \"" + SVG + "\")";
        CellResult result = kernel.run(code);
        String id = kernel.recorded(code, result).id();

        assertThat(result.outputs().toString()).contains("image/svg+xml");
        assertThat(figure("by name.svg")).isEqualTo(SVG);
        assertThat(artifacts())
                .filteredOn(kept -> id.equals(kept.executionId()))
                .hasSize(1);
    }

    @Test
    void chartsOfXChartAndJFreeChartAreFigures() {
        kernel.run(
                "var xy = new org.knowm.xchart.XYChart(300, 200);"
                        + " xy.addSeries(\"loss\", new double[] {1, 2, 3}, new double[] {3, 2, 1}); Track.figure(\"xchart\", xy);");
        kernel.run("Track.figure(\"jfree\", org.jfree.chart.ChartFactory.createPieChart(\"shares\","
                + " new org.jfree.data.general.DefaultPieDataset<String>()));");

        assertThat(figure("xchart.png")).startsWith("\u0089PNG");
        assertThat(figure("jfree.png")).startsWith("\u0089PNG");
    }

    @Test
    void cardsAreNoFigures() {
        String code = "%track status";
        CellResult result = kernel.run(code);

        String id = kernel.recorded(code, result).id();
        assertThat(artifacts()).noneMatch(kept -> id.equals(kept.executionId()));
    }

    @Test
    void trackLinesAreCompletedByCellarAllElseByTheKernel() {
        assertThat(complete("// 😀\n%track sta|")).contains("start", "status");
        assertThat(complete("%%track fig|\n1 + 1")).contains("figure");
        assertThat(complete("String word; wor|")).doesNotContain("start");
        JsonNode reply = request("// 😀\n%track sta|");
        assertThat(reply.path("cursor_start").asInt()).isEqualTo(12);
        assertThat(reply.path("cursor_end").asInt()).isEqualTo(15);
    }

    private List<String> complete(String typed) {
        List<String> matches = new ArrayList<>();
        request(typed).path("matches").forEach(match -> matches.add(match.asText()));
        return matches;
    }

    private JsonNode request(String typed) {
        int bar = typed.indexOf('|');
        return kernel.client().requests().complete(typed.replace("|", ""), typed.codePointCount(0, bar));
    }

    private String figure(String name) {
        Artifact figure = RecordedKernel.eventually(() -> artifacts().stream()
                .filter(artifact -> artifact.name().equals("figures/" + name))
                .findFirst());
        assertThat(figure.kind()).isEqualTo(ArtifactKind.FIGURE);
        return new String(kernel.store().object(figure.sha256()), ISO_8859_1);
    }

    private List<Artifact> artifacts() {
        return kernel.store().artifacts(kernel.run().id());
    }

    private static List<String> kinds(CellResult result) {
        return result.outputs().stream()
                .map(output -> output.path("output_type").asText())
                .toList();
    }
}
