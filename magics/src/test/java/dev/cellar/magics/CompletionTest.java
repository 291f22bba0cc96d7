package dev.cellar.magics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.magics.testing.AtDesk;
import dev.cellar.tracking.model.Direction;
import dev.cellar.tracking.model.Goal;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest extends AtDesk {
    /** Candidates at the end of what was typed. */
    private List<String> typed(String line) {
        return desk.magics().complete(line, line.length()).candidates();
    }

    /** The line with the first candidate put in. */
    private String completed(String line) {
        Completion found = desk.magics().complete(line, line.length());
        return line.substring(0, found.start()) + found.candidates().get(0);
    }

    @Test
    void commandsBeginAsTyped() {
        assertThat(typed("%track sta")).containsExactly("start", "status");
        assertThat(typed("%track ")).contains("start", "history", "help");
        assertThat(completed("%track hi")).isEqualTo("%track history");
        assertThat(typed("%%track no")).containsExactly("note");
    }

    @Test
    void theLineMayStandAnywhereInTheCell() {
        String cell = "var a = 1;\n%track his\nvar b = 2;";
        Completion found = desk.magics().complete(cell, cell.indexOf("his") + 3);

        assertThat(found.candidates()).containsExactly("history");
        assertThat(cell.substring(found.start(), found.end())).isEqualTo("his");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tr", "%trackstart", "System.out.println(1); %track st", "%track xyzzy --", "%track"})
    void elsewhereNothingIsOffered(String line) {
        assertThat(typed(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-5, 3, 99})
    void aCursorOutsideTheTextIsTakenToItsEdge(int cursor) {
        assertThat(desk.magics().complete("%track st", cursor).end()).isBetween(0, 9);
    }

    @Test
    void optionsAreOfferedOnceUnlessTheyRepeat() {
        assertThat(typed("%track start --")).contains("--project", "--hypothesis", "--tag", "--notebook");
        assertThat(typed("%track start --project p --tag a --"))
                .contains("--tag")
                .doesNotContain("--project");
        assertThat(typed("%track start --hyp")).containsExactly("--hypothesis");
    }

    @Test
    void runsProjectsMetricsParamsAndVersionsComeFromTheStore() {
        desk.withNotebook("lags.ipynb", "train()");
        desk.track("start", "прогноз «лаги» x", "--project", "pharmacy/forecast");
        desk.cell("train()", () -> {
            desk.session().metric(desk.kernel().currentExecution(), "auc", 0.9, null);
            desk.session().param(desk.kernel().currentExecution(), "lr", "0.1");
        });
        desk.session().goal(new Goal("rmse", Direction.MIN));
        desk.session().tag("stage", "dev");
        var version = desk.store().version(desk.store().notebooks().get(0).id(), "@1");
        desk.store().label(version, "best");
        desk.kernel().variable("depth", 6);

        assertThat(typed("%track start --project ph")).containsExactly("pharmacy/forecast");
        assertThat(completed("%track start --project=ph")).isEqualTo("%track start --project=pharmacy/forecast");
        assertThat(typed("%track show @"))
                .containsExactly("@best", "@latest", "@{yesterday}", "\"@run:прогноз «лаги» x#1\"", "@1");
        assertThat(typed("%track show прог")).containsExactly("\"прогноз «лаги» x#1\"");
        assertThat(completed("%track show \"прогноз «")).isEqualTo("%track show \"прогноз «лаги» x#1\"");
        assertThat(typed("%track metric ")).startsWith("auc=", "rmse=", "depth");
        assertThat(typed("%track param l")).containsExactly("lr=");
        assertThat(typed("%track help sh")).containsExactly("show");
        assertThat(typed("%track untag ")).contains("stage");
        assertThat(typed("%track goal r")).containsExactly("rmse");
        assertThat(typed("%track goal rmse ")).startsWith("max", "min");
        assertThat(typed("%track attempts про")).containsExactly("\"прогноз «лаги» x#1\"");
        assertThat(typed("%track copy c")).containsExactly("compare");
        assertThat(typed("%track start next --baseline ")).containsExactly("\"прогноз «лаги» x#1\"");
        assertThat(typed("%track chart a")).containsExactly("auc");
        assertThat(typed("%track artifact dep")).containsExactly("depth");
    }

    @Test
    void filesAreOfferedByTheNotebooksFolder() throws Exception {
        Files.createDirectories(folder.resolve("old runs"));
        Files.writeString(folder.resolve("lags.ipynb"), "");
        Files.writeString(folder.resolve("lags.csv"), "");
        Files.writeString(folder.resolve("old runs/first.ipynb"), "");

        assertThat(typed("%track start --notebook ")).containsExactly("lags.ipynb", "\"old runs/\"");
        assertThat(typed("%track start --notebook \"old runs/f")).containsExactly("\"old runs/first.ipynb\"");
        assertThat(typed("%track start --notebook lost/")).isEmpty();
    }

    @Test
    void whereverTheCursorStandsWhatIsReplacedEndsThere() {
        String line = "%%track start \"a b\\\" c\" --tag=x --notebook ./ --project \"p\nint a = 1;";
        for (int cursor = 0; cursor <= line.length(); cursor++) {
            Completion found = desk.magics().complete(line, cursor);

            assertThat(found.end()).isEqualTo(cursor);
            assertThat(line.substring(found.start(), cursor)).doesNotContain("\n");
        }
    }

    @Test
    void completionMakesNoStore() {
        assertThat(typed("%track show ")).contains("this");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"%track note it's \"half, 17", "%track show \\, 13", "%track start --tag=, 19"})
    void halfTypedLinesAreNoError(String line, int cursor) {
        assertThat(desk.magics().complete(line, cursor).end()).isEqualTo(Math.min(cursor, line.length()));
    }
}
