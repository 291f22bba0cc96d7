package dev.cellar.notebook.diff.render;

import static dev.cellar.notebook.diff.Docs.notebook;
import static dev.cellar.notebook.diff.Docs.printed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.diff.NotebookDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TerminalDiffTest {

    @Test
    void theFirstNumberOfASummarySaysOfWhatItIs() {
        Notebook before = notebook(printed("a", "1", "x\n"), printed("b", "2", "x\n"));
        Notebook one = notebook(printed("a", "1", "y\n"), printed("b", "2", "x\n"));
        Notebook both = notebook(printed("a", "1", "y\n"), printed("b", "2", "y\n"));

        assertThat(DiffWords.summary(NotebookDiff.between(before, one))).isEqualTo("outputs of 1 cell changed");
        assertThat(DiffWords.summary(NotebookDiff.between(before, both))).isEqualTo("outputs of 2 cells changed");
    }

    @Test
    void rendersASummaryAndEachChangedCell() {
        Notebook before = notebook(
                Cell.markdown("intro", "# Title"),
                printed("train", "a\nb\nc\nd\ne\nf\ng\nh\ni", "loss 0.5\n"),
                Cell.code("gone", "drop();"));
        Notebook after = notebook(
                Cell.markdown("intro", "# Title"),
                printed("train", "a\nB\nc\nd\ne\nf\ng\nh\ni", "loss 0.4\n"),
                Cell.code("fresh", "print(42)"));

        assertThat(render(NotebookDiff.between(before, after), false)).isEqualTo("""
            1 cell edited, 1 added, 1 removed, outputs of 1 changed

            cell 2 [train] code: edited, output changed
            @@ -1,5 +1,5 @@
             a
            -b
            +B
             c
             d
             e
            output stdout: 1 number, up to −20.0 %
            ~loss 0.5 → 0.4 (−20.0 %)

            cell 3 [gone] code: removed
            @@ -1,1 +0,0 @@
            -drop();

            cell 3 [fresh] code: added
            @@ -0,0 +1,1 @@
            +print(42)
            """);
    }

    @Test
    void coloursLinesAndShowsControlCharactersHarmless() {
        String text = render(
                NotebookDiff.between(
                        notebook(Cell.code("a", "x")), notebook(Cell.code("a", "\u001b]0;evil\u0007\u202e"))),
                true);

        assertThat(text).contains("\u001b[31m-x\u001b[0m", "\u001b[32m+␛]0;evil␇\ufffd\u001b[0m");
    }

    @Test
    void farChangesMakeSeveralHunks() {
        List<String> lines = new ArrayList<>(
                IntStream.range(0, 30).mapToObj(i -> "line " + i).toList());
        String before = String.join("\n", lines);
        lines.set(5, "five");
        lines.set(25, "twenty-five");

        String text = render(
                NotebookDiff.between(
                        notebook(Cell.code("a", before)), notebook(Cell.code("a", String.join("\n", lines)))),
                false);

        assertThat(text).contains("@@ -3,7 +3,7 @@", "@@ -23,7 +23,7 @@").doesNotContain("line 15");
    }

    @Test
    void everyKindOfOutputIsShownInItsOwnTerms() {
        String text = TerminalDiff.render(EveryKind.diff(), EveryKind.sections(), TerminalStyle.PLAIN);

        assertThat(text)
                .contains(
                        "output stdout: +1 −1\n@@ -1,1 +1,1 @@\n-alpha beta\n+alpha gamma\n",
                        "output stdout: 1 number, up to +4.1 %\n~auc 0.812 → 0.845 (+4.1 %)\n",
                        "output text/html: 1 cell changed\n name  price\n~pear  0.50 → 0.60 (+20.0 %)\n",
                        "output image/png: 100.0 % of 10×10 pixels differ\n",
                        "output text/html: 1 part\n~p[1] > text: old → new\n",
                        "output application/json: 1 part\n~$.a: 1 → 2 (+100.0 %)\n",
                        "output error: IOException\n-IOException: no file x\n+IOException: no file y\n",
                        "output video/mp4: 5 bytes 2cf24dba5fb0 → 6 bytes ce06092fb948\n",
                        "\n\nparams\n~depth: 4 → 5 (+25.0 %)\n+trees: 100\n-seed: 7\n");
    }

    @Test
    void changedWordsStandOutInColour() {
        String text = render(
                NotebookDiff.between(notebook(Cell.code("a", "x = 1 + y;")), notebook(Cell.code("a", "x = 2 + y;"))),
                true);

        assertThat(text)
                .contains(
                        "\u001b[31m-x = \u001b[7m1\u001b[27m + y;\u001b[0m",
                        "\u001b[32m+x = \u001b[7m2\u001b[27m + y;\u001b[0m");
    }

    @Test
    void linesThatDidNotChangeAreCutAtTheEdgeAndChangedOnesNever() {
        String text = TerminalDiff.render(
                NotebookDiff.between(
                        notebook(Cell.code("a", "equal ".repeat(9) + "\nold " + "x".repeat(60))),
                        notebook(Cell.code("a", "equal ".repeat(9) + "\nnew " + "x".repeat(60)))),
                List.of(),
                new TerminalStyle(false, 40));

        assertThat(text.lines().filter(line -> line.startsWith(" equal")))
                .singleElement()
                .satisfies(line -> assertThat(line).hasSize(40).endsWith("…"));
        assertThat(text).contains("-old " + "x".repeat(60) + "\n");
    }

    @Test
    void splitAndMergedCellsNameTheirPieces() {
        Notebook one = notebook(Cell.code("a", "load(one, two);\ntrain(three, four);"));
        Notebook two = notebook(Cell.code("a", "load(one, two);"), Cell.code("b", "train(three, four);"));

        assertThat(render(NotebookDiff.between(one, two), false))
                .isEqualTo("1 cell split\n\ncell 1 [a] code: split into 1 + 2\n");
        assertThat(render(NotebookDiff.between(two, one), false))
                .isEqualTo("2 cells merged\n\ncell 1 [a] code: merged from 1 + 2\n");
    }

    private static String render(NotebookDiff diff, boolean colour) {
        return TerminalDiff.render(diff, List.of(), new TerminalStyle(colour, 80));
    }
}
