package dev.cellar.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cellar.magics.testing.AtDesk;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cells as people see them: by number, this one, by id, by a piece of their text. */
class CellNamesTest extends AtDesk {
    @BeforeEach
    void runCells() {
        desk.withNotebook("lags.ipynb", "load(\"продажи\");", "train(0.1);\nplot();", "train(0.05);", "never();");
        desk.track("start", "forecast");
        desk.cell("load(\"продажи\");", "");
        desk.cell("train(0.1);\nplot();", "auc 0.8\n");
        desk.cell("train(0.05);", "auc 0.9\n");
        desk.cell("train(0.1);\nplot();", "auc 0.85\n");
    }

    private void refused(String line, String... typed) {
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track(typed))
                .withMessage(line);
    }

    @Test
    void aCellIsNamedByItsNumberItsIdOrAPieceOfItsText() {
        Map.of("[1]", 1, "[2]", 2, "[ 3 ]", 3, "c0", 1, "c1", 4, "продажи", 1, "plot()", 4, "train(0.05", 3)
                .forEach((said, version) ->
                        assertThat(desk.track("show", said)).as(said).startsWith("✓ lags.ipynb @" + version + " "));
    }

    @Test
    void thisIsTheCellThatRunsNowAsItStoodBefore() {
        StringBuilder shown = new StringBuilder();
        desk.store();
        desk.cell("train(0.05);", () -> shown.append(desk.track("show", "this")));

        assertThat(shown).startsWith("✓ lags.ipynb @3   [3]");
        refused("No cell is running: name it by its number", "show", "this");
    }

    @Test
    void thisOfACellThatLeftNothingYetIsOneLine() {
        desk.cell(
                "never();",
                () -> refused("This cell has left no version yet: it leaves one when it has run", "show", "this"));
    }

    @Test
    void aPieceThatSeveralCellsHaveNamesThem() {
        refused(
                "\"train\" is in 2 cells: [4] train(0.1);; [3] train(0.05);; give a number or more of the text",
                "show",
                "train");
    }

    @Test
    void whatNoCellHasIsOneLine() {
        refused("No cell [9] has left a version; the last is [4]", "show", "[9]");
        refused("The cell \"never();\" has left no version yet: it was not run", "show", "never");
        refused(
                "\"xyz\" is no version and in no cell, and there is no run xyz: the latest is forecast#1",
                "show",
                "xyz");
    }

    @Test
    void whatWasTypedToAskIsNoTextOfACell() {
        desk.cell("%track show plot()", "");
        desk.cell("%track show xyz", "");
        desk.cell("%track label @99 best", "");

        assertThat(desk.track("show", "plot()")).startsWith("✓ lags.ipynb @4 ");
        refused(
                "\"xyz\" is no version and in no cell, and there is no run xyz: the latest is forecast#1",
                "show",
                "xyz");
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("show", "@99"))
                .withMessageContaining("@99")
                .withMessageNotContaining("cells");
    }

    @Test
    void diffShowsTheVersionsThatTwoCellsLeft() {
        assertThat(desk.track("diff", "[2]", "[4]"))
                .startsWith("lags.ipynb   @2 → @4   ")
                .contains("\n  ~auc 0.8 → 0.85 (+6.2 %)");
        assertThat(desk.track("diff", "c0", "0.05")).startsWith("lags.ipynb   @1 → @3   ");
    }

    @Test
    void restoreTakesACellToo() {
        assertThat(desk.track("restore", "[2]")).isEqualTo("✓ Restored @2\n  Copy  lags@2.ipynb");
    }

    @Test
    void aLabelComesBeforeARunAndARunBeforeAText() {
        desk.track("stop");
        desk.track("start", "load");
        desk.cell("load(\"продажи\");", "");
        assertThat(desk.track("show", "load")).startsWith("● load #1   ");

        desk.track("label", "@2", "load");

        assertThat(desk.track("show", "load")).startsWith("✓ lags.ipynb @2 ");
    }
}
