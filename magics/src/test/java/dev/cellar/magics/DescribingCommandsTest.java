package dev.cellar.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cellar.magics.testing.AtDesk;
import dev.cellar.tracking.model.Direction;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Run;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person says of a run: where it belongs, what it is judged by, its values, tags and labels. */
class DescribingCommandsTest extends AtDesk {
    private enum Mode {
        FAST {
            @Override
            public String toString() {
                throw new IllegalStateException("a notebook's own code");
            }
        }
    }

    private Run run() {
        return desk.session().current().orElseThrow();
    }

    private void refused(String line, String... typed) {
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track(typed))
                .withMessage(line);
    }

    @Test
    void startTakesAParentAndABaseline() {
        desk.track("start", "sweep");
        Run sweep = run();
        desk.track("start", "forecast");
        Run first = run();

        String card = desk.track("start", "trial", "--parent", "sweep#1", "--baseline", "forecast #1");

        assertThat(card).contains("\n  Parent    sweep #1", "\n  Baseline  forecast #1");
        assertThat(run().parentId()).isEqualTo(sweep.id());
        assertThat(run().baselineId()).isEqualTo(first.id());
    }

    @Test
    void aBaselineThatIsNotThereBeginsNoRun() {
        desk.track("start", "forecast");
        desk.track("stop");

        refused("there is no run forecst: did you mean forecast#1?", "start", "next", "--baseline", "forecst");
        assertThat(desk.session().current()).isEmpty();
    }

    @Test
    void startCanLeaveVariablesOut() {
        assertThat(desk.track("start", "forecast", "--no-variables")).contains("\n  Variables  left out");
        assertThat(desk.session().recordsVariables()).isFalse();

        desk.track("stop");
        assertThat(desk.track("start", "forecast")).doesNotContain("Variables");
        assertThat(desk.session().recordsVariables()).isTrue();
    }

    @Test
    void aGoalIsAMetricAndADirection() {
        desk.track("start", "forecast");

        assertThat(desk.track("goal", "auc", "max")).isEqualTo("● forecast #1   judged by auc, max is best");
        assertThat(run().goal()).isEqualTo(new Goal("auc", Direction.MAX));

        desk.track("metric", "rmse=12.5");
        assertThat(desk.track("goal", "rmse", "MIN"))
                .isEqualTo("● forecast #1   judged by rmse, min is best\n  best rmse 12.5");
        assertThat(desk.store().run(run().id()).goal()).isEqualTo(new Goal("rmse", Direction.MIN));
    }

    @Test
    void aGoalThatIsNeitherMaxNorMinChangesNothing() {
        desk.track("start", "forecast");

        refused("A goal is max or min, not \"most\": %track goal auc max", "goal", "auc", "most");
        refused("%track goal needs max|min; %track help goal shows how it is used", "goal", "auc");
        assertThat(run().goal()).isNull();
    }

    @Test
    void untagTakesTagsOff() {
        desk.track("start", "forecast", "--tag", "stage=dev", "--tag", "baseline", "--tag", "a b");

        assertThat(desk.track("untag", "stage", "a b")).isEqualTo("● forecast #1   no longer stage · a b");
        assertThat(desk.store().run(run().id()).tags()).isEqualTo(Map.of("baseline", ""));
    }

    @Test
    void untagOfATagThatIsNotThereTakesNoneOff() {
        desk.track("start", "forecast", "--tag", "stage=dev");

        refused("forecast #1 has no tag \"stgae\"; did you mean stage?", "untag", "stage", "stgae");
        refused("forecast #1 has no tag \"xyz\"; it has stage dev", "untag", "xyz");
        assertThat(run().tags()).containsKey("stage");
    }

    @Test
    void metricsAreReadFromVariables() {
        desk.track("start", "forecast");
        desk.kernel().variable("auc", 0.912345678);
        desk.kernel().variable("errors", new AtomicInteger(3));
        desk.kernel().variable("gain", new BigDecimal("1.5"));

        assertThat(desk.track("metric", "auc", "errors", "gain", "loss=1"))
                .isEqualTo("● forecast #1   auc = 0.912346 · errors = 3 · gain = 1.5 · loss = 1");
        assertThat(desk.store().metrics(run().id()))
                .isEqualTo(Map.of("auc", 0.912345678, "errors", 3.0, "gain", 1.5, "loss", 1.0));
    }

    @Test
    void paramsAreReadFromVariables() {
        desk.track("start", "forecast");
        desk.kernel().variable("lr", 0.05);
        desk.kernel().variable("layers", new int[] {64, 32});
        desk.kernel().variable("features", List.of("promo", "цена"));
        desk.kernel().variable("mode", Mode.FAST);

        desk.track("param", "lr", "layers", "features", "mode");

        assertThat(desk.store().params(run().id()))
                .isEqualTo(Map.of("lr", "0.05", "layers", "[64, 32]", "features", "[promo, цена]", "mode", "FAST"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metric auc acu|There is no variable acu; did you mean auc?",
                "metric auc xyzzy|There is no variable xyzzy; without one write xyzzy=VALUE",
                "metric auc names|names is a String, not a number: write names=0.912",
                "metric grid|grid is an int[], not a number: write grid=0.912",
                "metric auc=0.9 names|names is a String, not a number: write names=0.912",
                "param auc big|big is a SetN, too much for a param: write big=VALUE",
                "param auc own|own is an Own, too much for a param: write own=VALUE"
            })
    void nothingIsLoggedIfOneOfTheVariablesIsNoValue(String typed, String line) {
        class Own {}
        desk.track("start", "forecast");
        desk.kernel().variable("auc", 0.9);
        desk.kernel().variable("names", "a, b");
        desk.kernel().variable("grid", new int[] {1, 2});
        desk.kernel().variable("own", new Own());
        desk.kernel().variable("big", Set.of(new Own(), new Own(), new Own()));

        refused(line, typed.split(" "));
        assertThat(desk.store().params(run().id())).isEmpty();
        assertThat(desk.store().metrics(run().id())).isEmpty();
    }

    @Test
    void valuesMayBeginWithAnAtSignAndHoldSpacesQuotesAndUmlauts() {
        desk.track("start", "für \"März\"");

        desk.track("param", "@12=@file", "größe=a \"b\" 'c'", "пусть=@12");

        assertThat(desk.store().params(run().id()))
                .isEqualTo(Map.of("@12", "@file", "größe", "a \"b\" 'c'", "пусть", "@12"));
        assertThat(desk.track("status")).startsWith("● Recording für \"März\" #1");
    }

    @Test
    void aLabelNamesAVersion() {
        desk.withNotebook("lags.ipynb", "1", "2");
        desk.track("start", "forecast");
        desk.cell("1", "1\n");
        desk.cell("2", "2\n");

        assertThat(desk.track("label", "@1", "лучшая")).isEqualTo("✓ lags.ipynb @1   is @лучшая");
        assertThat(desk.track("show", "@лучшая")).startsWith("✓ lags.ipynb @1").contains("\n  Label   лучшая");
        assertThat(desk.track("label", "[2]", "@лучшая")).isEqualTo("✓ lags.ipynb @2   is @лучшая now, no longer @1");
        assertThat(desk.track("history"))
                .contains("Version  Label   When")
                .containsPattern("@2  лучшая  \\d{4}")
                .containsPattern("@1          \\d{4}");
    }

    @Test
    void aLabelThatCouldMeanSomethingElseIsRefused() {
        desk.withNotebook("lags.ipynb", "1");
        desk.track("start", "forecast");
        desk.cell("1", "1\n");

        refused("\"12\" cannot be a label: take a word such as best or before-lags", "label", "@1", "12");
    }
}
