package dev.cellar.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cellar.magics.testing.AtDesk;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunCommandsTest extends AtDesk {
    @Test
    void startShowsWhatIsRecordedAndWhere() {
        desk.withNotebook("lags.ipynb", "1", "2");
        desk.cell("1", "1\n");
        desk.cell("2", "2\n");

        String card = desk.track(
                "start",
                "forecast",
                "--project",
                "pharmacy/forecast",
                "--hypothesis",
                "promo lags help",
                "--tag",
                "baseline",
                "--tag",
                "stage=dev");

        assertThat(card)
                .startsWith("● Recording forecast #1   pharmacy/forecast   lags.ipynb")
                .contains("\n  Hypothesis  promo lags help")
                .contains("\n  Tags        baseline · stage dev")
                .contains("\n  Kept        this computer only")
                .contains("\n  Earlier     2 cells from before start included");
        Run run = desk.session().current().orElseThrow();
        assertThat(run.name()).isEqualTo("forecast");
        assertThat(run.project()).isEqualTo("pharmacy/forecast");
        assertThat(run.origin().author()).isEqualTo("mira");
        assertThat(run.tags()).isEqualTo(Map.of("baseline", "", "stage", "dev"));
    }

    @Test
    void aSecondStartGoesOnInOneLine() {
        desk.withNotebook("lags.ipynb");
        desk.track("start", "forecast");

        assertThat(desk.track("start")).startsWith("● forecast #1 goes on").hasLineCount(1);
        assertThat(desk.track("start", "forecast"))
                .startsWith("● forecast #1 goes on")
                .hasLineCount(1);
    }

    @Test
    void aStartThatGoesOnSaysWhatItSaidAnewAndKeepsVariablesOut() {
        desk.withNotebook("lags.ipynb");
        desk.track("start", "forecast", "--no-variables");

        assertThat(desk.track("start", "--hypothesis", "lags help", "--tag", "stage=dev"))
                .startsWith("● forecast #1 goes on")
                .contains("\n  Hypothesis  lags help", "\n  Tags        stage dev", "\n  Variables   left out");
        assertThat(desk.session().recordsVariables()).isFalse();
    }

    @Test
    void aStartThatIsRefusedLeavesTheRunOn() {
        desk.track("start", "forecast");

        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("start", ""))
                .withMessage("A run's name is not empty: leave it out, or write one such as forecast");
        assertThat(desk.session().current()).map(Run::name).contains("forecast");
    }

    @Test
    void aValueOfAnyLengthLeavesTheCardsSmall() {
        desk.track("start", "forecast");
        desk.session().param(null, "prompt", "日".repeat(100_000));

        assertThat(desk.track("status")).contains("prompt 日日", "…").hasSizeLessThan(1_000);
        assertThat(desk.track("param", "long=" + "x".repeat(100_000))).hasSizeLessThan(200);
    }

    @Test
    void anotherNameEndsTheRunThatWasOn() {
        desk.track("start", "forecast");
        Run first = desk.session().current().orElseThrow();

        assertThat(desk.track("start", "ablation"))
                .startsWith("● Recording ablation #1")
                .contains("\n  Ended ", "forecast #1");
        assertThat(desk.store().run(first.id()).status()).isEqualTo(RunStatus.FINISHED);
    }

    @Test
    void startSaysThatTheNotebookIsNotKnownAndWhatIsNotCaptured() {
        desk.kernel().limits("Outputs of background threads are not captured here");

        assertThat(desk.track("start", "forecast"))
                .contains("\n  Notebook  not found, put together from its executed cells; --notebook FILE names it")
                .contains("\n  Captured  Outputs of background threads are not captured here");
    }

    @Test
    void startTakesTheNotebookThatIsNamed() throws Exception {
        Path file = folder.resolve("мой блокнот.ipynb");
        Files.writeString(file, "{\"cells\":[],\"metadata\":{},\"nbformat\":4,\"nbformat_minor\":5}");

        desk.track("start", "--notebook", "мой блокнот.ipynb");

        assertThat(desk.session().current().orElseThrow().notebookPath()).isEqualTo(file.toString());
    }

    @Test
    void startRefusesANotebookThatIsNotThere() {
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("start", "--notebook", "lost.ipynb"))
                .withMessage("There is no notebook " + folder.resolve("lost.ipynb"));
        assertThat(desk.session().current()).isEmpty();
    }

    @Test
    void stopSumsTheRunUp() {
        desk.track("start", "forecast");
        desk.cell("train(0.1)", () -> {
            desk.session().param(desk.kernel().currentExecution(), "lr", "0.1");
            desk.session().metric(desk.kernel().currentExecution(), "auc", 0.9123456, null);
        });
        desk.cell("print()", "done\n");

        String card = desk.track("stop");

        assertThat(card)
                .matches("(?s)✓ forecast #1   2 cells · 1 attempt · .* · peak 2\\.1 GB\n.*")
                .contains("\n  Params   lr 0.1")
                .contains("\n  Metrics  auc 0.912346");
        assertThat(desk.session().current()).isEmpty();
    }

    @Test
    void stopWithoutARunIsNoError() {
        assertThat(desk.track("stop")).isEqualTo("○ Nothing was being recorded");
    }

    @Test
    void statusSaysWhereThingsStand() {
        desk.track("start", "forecast", "--hypothesis", "лаги помогают");
        desk.cell("1", "1\n");

        assertThat(desk.track("status"))
                .startsWith("● Recording forecast #1   ")
                .contains("So far ", "1 cell · ", "Hypothesis  лаги помогают");
        assertThat(desk.track()).startsWith("● Recording forecast #1   ");
    }

    @Test
    void statusWithoutARunWritesNothing() {
        assertThat(desk.track("status")).isEqualTo("○ Not recording   %track start begins a run");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void paramsMetricsTagsAndNotesReachTheStore() {
        desk.track("start", "forecast");

        assertThat(desk.track("param", "lr=0.05", "data=s3://b/x=1"))
                .isEqualTo("● forecast #1   lr = 0.05 · data = s3://b/x=1");
        assertThat(desk.track("metric", "auc=0.912", "loss=nan", "gain=-inf")).contains("auc = 0.912");
        assertThat(desk.track("tag", "baseline", "stage=dev")).isEqualTo("● forecast #1   baseline · stage = dev");
        assertThat(desk.track("note", "-1", "is", "the", "default")).isEqualTo("● forecast #1\n  -1 is the default");

        TrackingStore store = desk.store();
        Run run = store.run("forecast");
        assertThat(store.params(run.id())).isEqualTo(Map.of("lr", "0.05", "data", "s3://b/x=1"));
        assertThat(store.metrics(run.id()))
                .isEqualTo(Map.of("auc", 0.912, "loss", Double.NaN, "gain", Double.NEGATIVE_INFINITY));
        assertThat(run.tags()).isEqualTo(Map.of("baseline", "", "stage", "dev"));
        assertThat(run.notes()).containsExactly("-1 is the default");
    }

    @Test
    void aCellOfMarkdownBecomesANote() {
        desk.track("start", "forecast");

        desk.magics().cell(List.of("note"), "## Why\n\n*promo* lags <b>\n");

        assertThat(desk.kernel().shown().get(0).get("text/html"))
                .contains("<h2>Why</h2>", "<em>promo</em> lags &lt;b&gt;");
        assertThat(desk.store().run("forecast").notes()).containsExactly("## Why\n\n*promo* lags <b>");
    }
}
