package dev.cellar.cli;

import static dev.cellar.cli.process.Notebooks.notebook;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cellar.cli.process.Cellar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding a run again and holding it against another: filters, several stores, comparison. */
class FindingRunsIT {
    @TempDir
    private static Path folder;

    private static Cellar cellar;

    @BeforeAll
    static void recordTwoRunsInTwoProjects() throws IOException {
        cellar = Cellar.in(folder)
                .with("JDK_JAVA_OPTIONS", "-Duser.home=" + folder.resolve("person"))
                .with("JUPYTERHUB_USER", "ada");
        notebook()
                .code("%track start lags --project pharmacy/forecast --tag stage=dev")
                .code("Track.param(\"lr\", 0.1); Track.metric(\"auc\", 0.9);")
                .code("Track.param(\"lr\", 0.05); Track.metric(\"auc\", 0.95); Track.metric(\"val/loss\", 2);")
                .saveAs(folder.resolve("lags.ipynb"));
        notebook()
                .code("%track start flat --project bank")
                .code("Track.param(\"lr\", 0.1); Track.metric(\"auc\", 0.5);")
                .saveAs(folder.resolve("flat.ipynb"));
        for (String file : List.of("lags.ipynb", "flat.ipynb")) {
            Cellar.Result run = cellar.run("run", file);
            assertThat(run.status()).as(run.err()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "-", textBlock = """
        metrics.auc > 0.9                                  | lags
        metrics.`val/loss` = 2 and tags.stage in ('dev')   | lags
        params.lr = 0.1                                    | flat
        project under 'pharmacy' order by metrics.auc desc | lags
        metrics.auc > 2                                    | -
        """)
    void runsAreFoundByAFilter(String filter, String name) {
        Cellar.Result result = cellar.run("runs", "--filter", filter);

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).contains(name == null ? "No run meets this." : name + " #1");
        assertThat(result.out().lines()).hasSize(name == null ? 1 : 2);
    }

    @Test
    void aMistakeInAFilterIsWrongUsageAndPointsAtTheColumn() {
        Cellar.Result result = cellar.run("runs", "--filter", "metric.auc > 0.9");

        assertThat(result.err())
                .contains("cellar: filter, column 1: there is no field metric.auc; did you mean metrics.auc?");
        assertThat(result.status()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void onlyMyOwnAreListedOnDemand() {
        String own = cellar.run("runs", "--mine").out();
        assertThat(own).contains("lags #1", "flat #1");
        Cellar other = Cellar.in(folder).with("JUPYTERHUB_USER", "bob");
        assertThat(other.run("runs", "--mine").out()).isEqualToIgnoringNewLines("No run meets this.");
    }

    @Test
    void theRunsOfEveryStoreAreListedAndAStoreThatIsGoneIsSaid() throws IOException {
        Path gone = folder.resolve("gone");
        Path known = Files.createDirectories(folder.resolve("person/.cellar")).resolve("stores");
        Files.writeString(known, cellar.home() + "\n" + gone + "\n");
        Cellar elsewhere = Cellar.in(Files.createDirectories(folder.resolve("elsewhere")))
                .with("JDK_JAVA_OPTIONS", "-Duser.home=" + folder.resolve("person"));

        Cellar.Result result = elsewhere.run("runs", "--all-stores");

        assertThat(result.out()).contains("store", cellar.home().toString(), "lags #1", "flat #1");
        assertThat(result.err()).contains("cellar: passed over " + gone + ": there is no store any more");
        assertThat(result.status()).isZero();
        assertThat(elsewhere.run("runs").out()).contains("No runs yet");
    }

    @Test
    void aComparisonMarksWhatDiffers() {
        List<String> lines =
                cellar.run("compare", "flat", "lags:1", "lags").out().lines().toList();

        assertThat(lines.get(0)).containsSubsequence("flat #1", "lags #1:1", "lags #1");
        assertThat(lines).anyMatch(line -> line.matches("≠  lr +0\\.1 +0\\.1 +0\\.05"));
        assertThat(lines).anyMatch(line -> line.matches("≠  auc +0\\.5 +0\\.9  ▲ 0\\.4 +0\\.95  ▲ 0\\.45"));
        assertThat(lines).anyMatch(line -> line.matches("≠  val/loss +2"));
        assertThat(lines).anyMatch(line -> line.strip().startsWith("Took"));
    }

    @Test
    void aComparisonInJsonHoldsWhatIsDocumented() {
        JsonNode json = cellar.run("compare", "flat", "lags", "--json").json();

        assertThat(json.fieldNames()).toIterable().containsExactly("subjects", "reference", "params", "metrics");
        assertThat(json.path("subjects").get(1).fieldNames())
                .toIterable()
                .containsExactly("label", "run", "attempt", "standsFor", "durationMs", "peakMemoryBytes");
        JsonNode auc = json.path("metrics").get(0);
        assertThat(auc.path("name").asText()).isEqualTo("auc");
        assertThat(auc.path("direction").isNull()).isTrue();
        assertThat(auc.path("deltas").get(0).isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        compare lags:7       | lags #1 has no attempt 7
        compare lags         | lags #1 has no baseline to compare with
        compare lags nothing | there is no run nothing
        """)
    void whatCannotBeComparedIsSaid(String command, String said) {
        Cellar.Result result = cellar.run(command.split(" "));

        assertThat(result.err()).contains(said);
        assertThat(result.status()).isEqualTo(ExitCode.ENVIRONMENT);
    }

    @Test
    void aMovedNotebookIsRelinked() throws IOException {
        Files.copy(folder.resolve("flat.ipynb"), folder.resolve("copy.ipynb"));

        Cellar.Result result = cellar.run("relink", "flat.ipynb", "copy.ipynb");

        assertThat(result.out()).contains("copy.ipynb goes on from flat.ipynb, whose newest version is @");
        assertThat(cellar.run("history", "copy.ipynb").out().lines()).hasSizeGreaterThan(1);
        assertThat(cellar.run("relink", "copy.ipynb", "flat.ipynb").status()).isZero();
        assertThat(cellar.run("relink", "nowhere.ipynb", "flat.ipynb").status()).isEqualTo(ExitCode.ENVIRONMENT);
    }
}
