package dev.cellar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cellar.cli.process.ExampleRun;
import dev.cellar.magics.text.Humanise;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that forecasts a weekly series year by year. */
class TimeSeriesIT {
    private static final List<String> NAMES = List.of("as last year", "a month of lags", "a year of lags", "a forest");

    @TempDir
    private static Path folder;

    private static ExampleRun run;

    @BeforeAll
    static void runTheExample() throws IOException {
        run = ExampleRun.of("time-series", folder);
    }

    @Test
    void eachForecasterIsAnAttemptWithAnErrorOfItsOwn() {
        JsonNode attempts = run.attempts();

        assertThat(attempts.findValuesAsText("learner"))
                .containsExactly("none", "elastic net", "elastic net", "random forest");
        assertThat(attempts.findValuesAsText("lags")).containsExactly("4", "52", "52");
        assertThat(run.metric("rmse"))
                .doesNotHaveDuplicates()
                .allSatisfy(rmse -> assertThat(rmse).isBetween(0.3, 1.5));
    }

    @Test
    void whatWasLearnedBeatsNoModel() {
        List<Double> rmse = run.metric("rmse");

        assertThat(Collections.min(rmse)).isLessThan(rmse.get(0));
    }

    @Test
    void everyYearHasAnErrorInEachAttempt() {
        JsonNode points =
                run.cellar().run("metrics", "latest", "window rmse", "--json").json();
        List<String> years =
                IntStream.rangeClosed(1980, 2001).mapToObj(Integer::toString).toList();

        assertThat(points.findValuesAsText("step"))
                .hasSize(4 * years.size())
                .startsWith(years.toArray(String[]::new))
                .containsAll(years);
    }

    @Test
    void theErrorsAreDrawnAsOneCurveAnAttempt() throws IOException {
        assertThat(run.output("curves", "image/svg+xml"))
                .contains("window rmse of co2 #1")
                .contains(NAMES)
                .contains(">1980<", ">2000<");
    }

    @Test
    void theBestAndTheWorstWindowAreKeptAsFiguresAndEveryForecastAsATable() {
        assertThat(run.artifacts())
                .contains(
                        "figures/measured.png", "figures/best window.png", "figures/worst window.png", "forecasts.csv");
    }

    @Test
    void whatEachCellCostIsSaid() throws IOException {
        assertThat(run.said("resources")).contains("What co2 #1 cost", "CPU", "The longest 6 cells");
    }

    @Test
    void theTableNamesEachAttemptAndMarksTheBest() throws IOException {
        assertThat(run.output("table", "text/html")).contains(NAMES).containsOnlyOnce("★");
    }

    @Test
    void theSummarySaysTheBestByTheGoal() throws IOException {
        double best = Collections.min(run.metric("rmse"));
        String name = NAMES.get(run.metric("rmse").indexOf(best));

        assertThat(run.said("stop"))
                .contains("✓ co2 #1", "4 attempts")
                .containsPattern("best rmse +" + Humanise.number(best) + " \\(attempt \\d, " + name + "\\)");
    }
}
