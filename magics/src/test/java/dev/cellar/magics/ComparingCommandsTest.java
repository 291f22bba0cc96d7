package dev.cellar.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cellar.magics.testing.AtDesk;
import dev.cellar.tracking.StartRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was tried, side by side: attempts, runs, comparisons, the summary at the end, and copies of the tables. */
class ComparingCommandsTest extends AtDesk {
    private void train(double lr, double auc) {
        desk.cell("train(" + lr + ");", () -> {
            String cell = desk.kernel().currentExecution();
            desk.session().param(cell, "lr", String.valueOf(lr));
            desk.session().metric(cell, "auc", auc, null);
        });
    }

    private void twoRuns() {
        desk.withNotebook("lags.ipynb", "train(0.1);", "train(0.01);", "train(0.05);");
        desk.track("start", "forecast", "--project", "pharmacy");
        desk.track("goal", "auc", "max");
        train(0.1, 0.891);
        desk.track("stop");
        desk.track("start", "forecast", "--project", "pharmacy", "--tag", "stage=dev");
        desk.track("goal", "auc", "max");
        train(0.01, 0.86);
        train(0.05, 0.912);
        train(0.2, 0.7);
    }

    @Test
    void attemptsAreListedWithTheBestStarred() {
        twoRuns();

        assertThat(desk.track("attempts")).isEqualTo("""
                forecast #2   3 attempts
                  Attempt  Cell    lr      auc   Took    Peak     Version
                        1   [2]  0.01     0.86  1.2 s  2.1 GB  ✓       @2
                        2   [3]  0.05  0.912 ★  1.2 s  2.1 GB  ✓       @3
                        3   [4]   0.2      0.7  1.2 s  2.1 GB  ✓       @4""");
        assertThat(desk.track("attempts", "forecast#1")).startsWith("forecast #1   1 attempt\n");
    }

    @Test
    void ofManyParamsThoseThatDifferAreShownAndTheRestIsCopied() {
        desk.track("start", "forecast");
        for (int i = 1; i <= 2; i++) {
            String value = String.valueOf(i);
            desk.cell("train(" + i + ");", () -> {
                String cell = desk.kernel().currentExecution();
                for (char name = 'a'; name <= 'k'; name++) {
                    desk.session().param(cell, name + "", name == 'j' ? value : "same");
                }
            });
        }

        assertThat(desk.track("attempts"))
                .contains("Cell     a     b     c     d     e  j   Took")
                .contains("5 more params and metrics: %track copy attempts --csv");
        assertThat(desk.track("copy", "attempts", "--csv")).startsWith("Attempt,Cell,a,b,c,d,e,f,g,h,i,j,k,");
    }

    @Test
    void attemptsWithoutAGoalHintAtIt() {
        desk.track("start", "forecast");
        assertThat(desk.track("attempts"))
                .isEqualTo("forecast #1   0 attempts\n  A cell that logs a param or a metric is an attempt");

        train(0.1, 0.9);
        train(0.2, 0.8);

        assertThat(desk.track("attempts")).endsWith("%track goal METRIC max (or min) says which attempt is best");
    }

    @Test
    void namedAttemptsShowTheirNames() {
        desk.track("start", "forecast");
        desk.cell("train();", () -> desk.session().nameAttempt(desk.kernel().currentExecution(), "с лагами 販促"));

        assertThat(desk.track("attempts")).contains("Attempt  Name  ", "      1  с лагами 販促  ");
    }

    @Test
    void runsAreListedNewestFirstWithWhatTheyCameTo() {
        twoRuns();

        assertThat(desk.track("runs").lines().toList())
                .satisfiesExactly(
                        title -> assertThat(title).isEqualTo("Runs   2 runs"),
                        heads -> assertThat(heads).matches(" +Run +Project +Started +Took +Status +Result +Tags"),
                        newer -> assertThat(newer).matches(" +forecast #2  pharmacy  .*● on +auc 0\\.912 +stage=dev"),
                        older -> assertThat(older).matches(" +forecast #1  pharmacy  .*✓ +auc 0\\.891"));
    }

    @Test
    void runsKeepToAProjectAndALimit() {
        twoRuns();
        desk.track("start", "other", "--project", "elsewhere");

        assertThat(desk.track("runs", "--project", "pharmacy")).startsWith("Runs of pharmacy   2 runs");
        assertThat(desk.track("runs", "--limit", "1"))
                .startsWith("Runs   the last 1\n")
                .contains("other #1")
                .doesNotContain("forecast")
                .endsWith("There are more: --limit 5 shows them");
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("runs", "--limit", "0"))
                .withMessage("%track runs --limit takes a number from 1 on, not 0");
    }

    @Test
    void runsAreFilteredAndOrdered() {
        twoRuns();

        assertThat(desk.track("runs", "--filter", "metrics.auc > 0.8 and tags.stage is null"))
                .startsWith("Runs   1 run\n")
                .contains("forecast #1")
                .doesNotContain("forecast #2");
        assertThat(desk.track("runs", "--filter", "project under 'pharmacy' order by number"))
                .containsSubsequence("forecast #1", "forecast #2");
        assertThat(desk.track("runs", "--filter", "metrics.auc > 2")).isEqualTo("Runs   0 runs");
    }

    @Test
    void aFilterThatCannotBeReadIsOneLineThatSaysWhere() {
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("runs", "--filter", "metrics.auc >"))
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith("%track runs --filter, column 14: ")
                        .hasLineCount(1));
    }

    @Test
    void compareMarksDifferencesBestAndDelta() {
        twoRuns();

        assertThat(desk.track("compare", "forecast#1", "forecast#2")).matches("""
                forecast #1 · forecast #2
                     Name  forecast #1 \\(attempt 1\\)  forecast #2 \\(attempt 2\\)
                  ≠  lr                        0\\.1                     0\\.05
                  ≠  auc                     0\\.891         0\\.912 ★  ▲ 0\\.021
                     Took +\\S+ \\S+
                     Peak                   2\\.1 GB                   2\\.1 GB
                  ≠ differs · ★ best auc, max · ▲▼ against forecast #1""");
    }

    @Test
    void namesInAnyScriptKeepTheColumnsAndAreShownAsText() {
        desk.track("start", "прогноз «<b>» 販促", "--project", "аптека/\"x\"");
        desk.cell("a", () -> {
            desk.session().param(desk.kernel().currentExecution(), "признак", "<i>販促</i>");
            desk.session().metric(desk.kernel().currentExecution(), "誤差", 0.25, null);
        });
        desk.cell("b", () -> {
            desk.session().param(desk.kernel().currentExecution(), "признак", "'цена'");
            desk.session().metric(desk.kernel().currentExecution(), "誤差", 12.5, null);
        });

        assertThat(desk.track("attempts")).contains("""
                  Attempt  Cell      признак  誤差   Took    Peak     Version
                        1   [1]  <i>販促</i>  0.25  1.2 s  2.1 GB  ✓       @1
                        2   [2]       'цена'  12.5  1.2 s  2.1 GB  ✓       @2""".indent(2).stripTrailing());
        desk.magics().line(List.of("compare", "1", "2"));
        assertThat(desk.kernel().shown().get(0).get("text/html"))
                .contains(
                        "<strong>прогноз «&lt;b&gt;» 販促 #1:1 · ", ">&lt;i&gt;販促&lt;/i&gt;</td>", ">&#39;цена&#39;</td>")
                .doesNotContain("<b>", "<i>");
        desk.kernel().takeText();
        assertThat(desk.track("runs")).contains("прогноз «<b>» 販促 #1  аптека/\"x\"  ");
    }

    @Test
    void compareAloneHoldsThisRunAgainstTheOneBefore() {
        twoRuns();

        assertThat(desk.track("compare")).startsWith("forecast #1 · forecast #2\n");
        assertThat(desk.track("compare", "forecast#2")).startsWith("forecast #1 · forecast #2\n");
    }

    @Test
    void attemptsAreComparedByNumberOrByCell() {
        twoRuns();

        String byNumber = desk.track("compare", "1", "forecast#2:2");
        assertThat(byNumber).startsWith("forecast #2:1 · forecast #2:2\n").contains("0.912 ★  ▲ 0.052");
        assertThat(desk.track("compare", "[2]", "[3]")).isEqualTo(byNumber);
        assertThat(desk.track("compare", "0.01", "c2")).isEqualTo(byNumber);
    }

    @Test
    void compareOfWhatIsNotThereIsOneLine() {
        desk.withNotebook("lags.ipynb", "print();");
        desk.track("start", "forecast");
        desk.cell("print();", "1\n");

        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("compare"))
                .withMessage("There is nothing to compare forecast #1 with: name two runs or attempts, such as"
                        + " forecast#1 forecast#2:3");
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("compare", "[1]", "forecast"))
                .withMessage("Cell [1] logged no param and no metric: %track attempts lists the cells that did");
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("compare", "forecst", "forecast"))
                .withMessage("there is no run forecst: did you mean forecast#1?");
    }

    @Test
    void stopSaysTheBestAndWhatChangedSinceTheRunBefore() {
        twoRuns();

        assertThat(desk.track("stop"))
                .matches("(?s)✓ forecast #2   3 cells · 3 attempts · .* · peak 2\\.1 GB\n.*")
                .contains("\n  best auc 0.912 (attempt 2)  ▲ 0.021 vs #1: lr 0.1 → 0.05, cell [3]");
    }

    @Test
    void stopCallsAChangeForTheWorseSo() {
        desk.track("start", "forecast");
        desk.track("goal", "auc", "min");
        train(0.1, 0.8);
        desk.track("start", "harder");
        desk.track("start", "other", "--baseline", "forecast#1");
        desk.track("goal", "auc", "min");
        train(0.1, 0.9);

        assertThat(desk.track("stop")).contains("\n  best auc 0.9  ▲ 0.1 worse than forecast #1");
    }

    @Test
    void stopWorksWithoutTheBaselineThatWasPurged() {
        desk.session()
                .start(StartRequest.by(desk.kernel().origin())
                        .name("forecast")
                        .baseline("0123456789abcdef0123456789abcdef")
                        .build());
        desk.track("goal", "auc", "max");
        train(0.1, 0.9);

        assertThat(desk.track("stop")).endsWith("\n  best auc 0.9");
        assertThat(desk.track("show", "forecast")).startsWith("✓ forecast #1").doesNotContain("Baseline");
    }

    @Test
    void stopSaysWhenTheGoalWasNotLogged() {
        twoRuns();
        desk.track("start", "forecast", "--project", "pharmacy");
        desk.track("start", "third", "--baseline", "forecast#1");
        desk.track("goal", "rmse", "min");

        assertThat(desk.track("stop")).contains("\n  best rmse was not logged");
    }

    @Test
    void showOfARunTellsAllOfIt() {
        twoRuns();
        desk.track("note", "Лаги <помогают>");
        desk.session().log(null, "epoch 1");

        assertThat(desk.track("show", "forecast#2"))
                .startsWith("● forecast #2   pharmacy   ")
                .contains(
                        "\n  Notebook      lags.ipynb", "\n  best auc 0.912 (attempt 2)", "\n  Tags          stage dev")
                .contains("\n  By            mira on bench", "\n  Attempts\n", "\n  Note\n  Лаги <помогают>")
                .contains("\n  Log\n  epoch 1");
    }

    @Test
    void copyGivesMarkdownThatAWikiTakes() {
        twoRuns();
        desk.track("param", "имя=a|b", "раз_мер=<b>", "_x_=1");

        desk.magics().line(List.of("copy"));
        var shown = desk.kernel().shown().get(0);

        assertThat(shown.get("text/plain")).isEqualTo("""
                | Attempt | Cell |   lr |     auc |  Took |   Peak |     | Version |
                | ------: | ---: | ---: | ------: | ----: | -----: | --- | ------: |
                |       1 |  [2] | 0.01 |    0.86 | 1.2 s | 2.1 GB | ✓   |      @2 |
                |       2 |  [3] | 0.05 | 0.912 ★ | 1.2 s | 2.1 GB | ✓   |      @3 |
                |       3 |  [4] |  0.2 |     0.7 | 1.2 s | 2.1 GB | ✓   |      @4 |""");
        assertThat(shown.get("text/html"))
                .startsWith("<pre style=\"user-select:all")
                .contains("★ | 1.2 s |");
        desk.kernel().takeText();
        assertThat(desk.track("copy", "compare")).contains("| имя ", "a\\|b", "| раз_мер ", "&lt;b>", "\\_x\\_");
    }

    @Test
    void copyGivesCsvWithNumbersInFull() {
        twoRuns();
        desk.track("metric", "auc=0.1234567890123");

        assertThat(desk.track("copy", "attempts", "--csv")).isEqualTo("""
                Attempt,Cell,lr,auc,Took (s),Peak (bytes),Status,Version
                1,2,0.01,0.86,1.2,2100000000,OK,2
                2,3,0.05,0.912,1.2,2100000000,OK,3
                3,4,0.2,0.7,1.2,2100000000,OK,4""");
        assertThat(desk.track("copy", "metrics", "--csv"))
                .startsWith("Metric,Step,Value,Time\nauc,0,0.86,")
                .contains("\nauc,3,0.1234567890123,");
        assertThat(desk.track("copy", "runs", "--csv")).contains("\nforecast #1,pharmacy,", ",FINISHED,auc 0.891,");
        assertThat(desk.track("copy", "history", "--csv")).contains("\n1,", ",OK,1.2,train(0.1);");
        assertThat(desk.track("copy", "compare", "forecast#1", "forecast#2", "--csv"))
                .startsWith("Kind,Name,forecast #1 (attempt 1),forecast #2 (attempt 2)\nparam,lr,0.1,0.05\n");
    }

    @Test
    void copyOfATableThatIsNotThereNamesTheNearest() {
        desk.track("start", "forecast");

        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("copy", "atempts"))
                .withMessage("%track copy knows no table \"atempts\"; did you mean attempts?");
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("copy"))
                .withMessage("There is nothing in the table of attempts yet");
    }
}
