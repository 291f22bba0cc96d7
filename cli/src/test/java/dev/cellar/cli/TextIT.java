package dev.cellar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.cli.process.ExampleRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that tells languages apart, with names in many scripts. */
class TextIT {
    @TempDir
    private static Path folder;

    private static ExampleRun run;

    @BeforeAll
    static void runTheExample() throws IOException {
        run = ExampleRun.of("text", folder);
    }

    @Test
    void theRunAndItsHypothesisKeepTheirScripts() {
        assertThat(run.shown().path("name").asText()).isEqualTo("языки");
        assertThat(run.shown().path("hypothesis").asText()).startsWith("语言 / язык / γλώσσα:");
        assertThat(run.result().out()).contains("✓ языки #1");
    }

    @Test
    void paramsAndMetricsAreNamedInAnyScript() {
        assertThat(run.attempts().findValuesAsText("n-граммы")).containsExactly("1", "2", "3");
        for (String script : new String[] {"Latin", "кириллица", "عربي", "漢字"}) {
            assertThat(run.metric(script))
                    .allSatisfy(accuracy -> assertThat(accuracy).isBetween(0.5, 1.0));
        }
    }

    @Test
    void theTableShowsThemAsTheyAreWrittenWithEachAttemptsName() throws IOException {
        assertThat(run.said("compare")).contains("n-граммы", "кириллица", "عربي", "漢字");
        assertThat(run.output("table", "text/html"))
                .contains("буквы", "ζεύγη γραμμάτων", "三个字母", "n-граммы", "кириллица", "عربي", "漢字");
    }

    @Test
    void longerGramsTellMore() {
        assertThat(run.metric("accuracy").get(2))
                .isGreaterThan(run.metric("accuracy").get(0))
                .isBetween(0.8, 1.0);
    }

    @Test
    void theFigureNamesEveryLanguageInItsOwnScript() throws IOException {
        assertThat(run.output("confusion", "image/svg+xml"))
                .contains(">Português<", ">Ελληνικά<", ">Українська<", ">فارسی<", ">中文<", ">日本語<", ">한국어<");
    }

    @Test
    void theFiguresAreKept() {
        assertThat(run.artifacts()).contains("figures/confusion.svg", "figures/surest mistakes.html");
    }

    @Test
    void theSummaryIsReadableToo() throws IOException {
        assertThat(run.said("stop")).contains("✓ языки #1", "3 attempts", "best accuracy", "三个字母");
    }
}
