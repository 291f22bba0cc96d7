package dev.cellar.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cellar.magics.testing.AtDesk;
import dev.cellar.tracking.model.Direction;
import dev.cellar.tracking.model.Goal;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartCommandTest extends AtDesk {
    private void train(String code, String metric, int steps, IntToDoubleFunction value) {
        desk.cell(code, () -> {
            for (int step = 0; step < steps; step++) {
                desk.session().metric(desk.kernel().currentExecution(), metric, value.applyAsDouble(step), null);
            }
        });
    }

    private Map<String, String> chart(String... args) {
        desk.kernel().takeText();
        String[] typed = new String[args.length + 1];
        typed[0] = "chart";
        System.arraycopy(args, 0, typed, 1, args.length);
        desk.magics().line(List.of(typed));
        assertThat(desk.kernel().shown()).hasSize(1);
        return desk.kernel().shown().get(0);
    }

    @Test
    void aCurveIsShownAsAnImageWithATextTwin() {
        desk.track("start", "forecast");
        train("train()", "auc", 50, step -> 0.5 + step / 100.0);

        Map<String, String> shown = chart("auc");

        assertThat(shown).containsOnlyKeys("image/svg+xml", "text/plain");
        assertThat(shown.get("image/svg+xml")).contains(">auc of forecast #1<", ">step<", ">0.99<");
        assertThat(shown.get("text/plain"))
                .startsWith("auc of forecast #1   over step\n")
                .contains("auc    ▁");
    }

    @Test
    void attemptsThatEachLoggedACurveAreLaidOverEachOther() {
        desk.track("start", "forecast");
        train("train(0.1)", "auc", 50, step -> 0.5 + step / 100.0);
        train("train(0.05)", "auc", 40, step -> 0.6 + step / 100.0);

        String svg = chart("auc").get("image/svg+xml");

        assertThat(svg).contains(">attempt 1\u20020.99<", ">attempt 2\u20020.99<");
        // Steps that nobody gave begin at 0 for both: the axis ends at 49, so 40 has a label and 50 has none.
        assertThat(svg).contains(">40<").doesNotContain(">50<", ">80<");
    }

    @Test
    void oneValueAnAttemptIsOneCurveOverTheAttempts() {
        desk.track("start", "forecast");
        for (int i = 0; i < 3; i++) {
            int attempt = i;
            train("train(" + i + ")", "auc", 1, step -> 0.7 + attempt / 10.0);
        }

        assertThat(chart("auc").get("image/svg+xml")).doesNotContain("attempt").contains(">0.9<");
    }

    @Test
    void theGoalSaysWhichPointIsBest() {
        desk.track("start", "forecast");
        desk.session().goal(new Goal("loss", Direction.MIN));
        train("train()", "loss", 5, step -> Math.abs(step - 3) + 1);

        assertThat(chart("loss").get("image/svg+xml")).contains(">best 1 at step 3<");
    }

    @Test
    void severalRunsAreOverlaidUnderTheirNames() {
        desk.track("start", "forecast");
        train("train()", "auc", 5, step -> 0.5);
        desk.track("stop");
        desk.track("start", "прогноз <販促>");
        train("train()", "auc", 5, step -> 0.75);
        desk.track("stop");

        String svg = chart("auc", "--run", "forecast", "--run", "прогноз <販促>").get("image/svg+xml");

        assertThat(svg).contains(">auc<", ">forecast #1\u20020.5<", ">прогноз &lt;販促&gt; #1\u20020.75<");
    }

    @Test
    void aRunWithoutTheMetricIsNamedBelow() {
        desk.track("start", "forecast");
        train("train()", "auc", 5, step -> 0.5);
        desk.track("start", "other");
        train("train()", "loss", 5, step -> 0.75);

        assertThat(chart("auc", "--run", "forecast", "--run", "other").get("image/svg+xml"))
                .contains(">No auc in other #1<");
    }

    @Test
    void metricsOfAlikeSizeShareAChartAndOthersHaveTheirOwn() {
        desk.track("start", "forecast");
        train("a", "loss", 10, step -> 10 - step);
        train("b", "val_loss", 10, step -> 11 - step);
        train("c", "auc", 10, step -> 0.5 + step / 100.0);

        String svg = chart("loss", "val_loss", "auc").get("image/svg+xml");

        assertThat(svg).contains(">loss, val_loss of forecast #1<", ">auc of forecast #1<");
        assertThat(svg).contains(">val_loss\u20022<");
    }

    @Test
    void logAndTimeChangeTheAxes() {
        desk.track("start", "forecast");
        train("train()", "loss", 5, step -> Math.pow(10, -step));

        assertThat(chart("loss", "--log", "--by", "time").get("image/svg+xml"))
                .contains(">loss, logarithmic<", ">0.001<", ">time since start<");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chart acu|There is no metric \"acu\" in forecast #1; did you mean auc?",
                "chart rmse|There is no metric \"rmse\" in forecast #1; there is auc",
                "chart auc --by epoch|%track chart --by takes step or time, not \"epoch\"",
                "chart|%track chart needs METRIC; %track help chart shows how it is used",
                "chart auc --run forecost|there is no run forecost: did you mean forecast#1?"
            })
    void badInputGetsOneLine(String typed, String line) {
        desk.track("start", "forecast");
        train("train()", "auc", 5, step -> 0.5);
        desk.store();

        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track(typed.split(" ")))
                .withMessage(line);
    }

    @Test
    void afterTheStopItIsStillTheLastRunOfThisNotebook() {
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("chart", "auc"))
                .withMessage("This notebook has no run yet: %track start begins one");
        desk.track("start", "forecast");
        train("train()", "auc", 5, step -> 0.5);
        desk.track("stop");

        assertThat(desk.track("chart", "auc")).startsWith("auc of forecast #1");
    }
}
