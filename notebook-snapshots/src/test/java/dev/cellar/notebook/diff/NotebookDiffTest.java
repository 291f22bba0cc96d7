package dev.cellar.notebook.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookReader;
import dev.cellar.notebook.OutputCollector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NotebookDiffTest {

    @Test
    void theSameNotebookHasNoChange() {
        Notebook notebook = notebook(Cell.code("a", "1"), printed("b", "2", "x\n"));

        NotebookDiff diff = NotebookDiff.between(notebook, notebook);

        assertThat(diff.isEmpty()).isTrue();
        assertThat(kinds(diff)).containsExactly(ChangeKind.SAME, ChangeKind.SAME);
        assertThat(DiffText.render(diff, false)).isEqualTo("no cell changed\n");
    }

    @Test
    void anEditedCellKeepsItsId() {
        NotebookDiff diff = NotebookDiff.between(
                notebook(Cell.code("a", "int a = 1;\nint b;")), notebook(Cell.code("a", "int a = 2;\nint b;")));

        CellChange change = diff.cells().get(0);
        assertThat(change.kinds()).containsExactly(ChangeKind.EDITED);
        assertThat(change.source().lines())
                .containsExactly(
                        line(LineDiff.Tag.REMOVED, "int a = 1;"),
                        line(LineDiff.Tag.ADDED, "int a = 2;"),
                        line(LineDiff.Tag.EQUAL, "int b;"));
    }

    @Test
    void onlyTheCellThatMovedIsMoved() {
        NotebookDiff diff = NotebookDiff.between(
                notebook(Cell.code("a", "1"), Cell.code("b", "2"), Cell.code("c", "3"), Cell.code("d", "4")),
                notebook(Cell.code("d", "4"), Cell.code("a", "1"), Cell.code("b", "2"), Cell.code("c", "3")));

        assertThat(kinds(diff)).containsExactly(ChangeKind.MOVED, ChangeKind.SAME, ChangeKind.SAME, ChangeKind.SAME);
    }

    @Test
    void withoutIdsCellsAreFoundByTheirContent() throws IOException {
        NotebookDiff diff = NotebookDiff.between(
                old("\"var data = load(path);\"", "\"train(data);\"", "\"plot(data);\""),
                old("\"// new\"", "\"var data = load(otherPath);\"", "\"train(data);\"", "\"plot(data);\""));

        assertThat(kinds(diff)).containsExactly(ChangeKind.ADDED, ChangeKind.EDITED, ChangeKind.SAME, ChangeKind.SAME);
    }

    @Test
    void aCellWithANewIdAndAnEditedSourceIsStillRecognised() {
        NotebookDiff diff = NotebookDiff.between(
                notebook(Cell.code("old", "var model = new Model(0.1, data);")),
                notebook(Cell.code("new", "var model = new Model(0.2, data);")));

        assertThat(kinds(diff)).containsExactly(ChangeKind.EDITED);
    }

    @Test
    void cellsThatShareNothingAreRemovedAndAdded() {
        NotebookDiff diff = NotebookDiff.between(
                notebook(Cell.code("k", "keep();"), Cell.code("x", "alpha beta"), Cell.code("l", "last();")),
                notebook(Cell.code("k", "keep();"), Cell.code("y", "gamma delta"), Cell.code("l", "last();")));

        assertThat(kinds(diff)).containsExactly(ChangeKind.SAME, ChangeKind.REMOVED, ChangeKind.ADDED, ChangeKind.SAME);
    }

    @Test
    void aCellCanBeMovedEditedAndPrintOtherThings() {
        NotebookDiff diff = NotebookDiff.between(
                notebook(printed("a", "1", "x"), Cell.code("b", "2"), Cell.code("c", "3")),
                notebook(Cell.code("b", "2"), Cell.code("c", "3"), printed("a", "one", "y")));

        CellChange change = diff.cells().get(2);
        assertThat(change.kinds()).isEqualTo(Set.of(ChangeKind.MOVED, ChangeKind.EDITED, ChangeKind.OUTPUT_CHANGED));
        assertThat(change.kind()).isEqualTo(ChangeKind.EDITED);
    }

    @Test
    void executionCountsAndColoursAreNoChangeOfOutputs() {
        NotebookDiff diff = NotebookDiff.between(
                notebook(printed("a", "1", "red\n")), notebook(printed("a", "1", "\u001b[31mred\u001b[0m\n")));

        assertThat(kinds(diff)).containsExactly(ChangeKind.SAME);
    }

    @Test
    void anotherPictureIsAChangeOfOutputs() {
        NotebookDiff diff = NotebookDiff.between(notebook(pictured("AAAA")), notebook(pictured("BBBB")));

        assertThat(kinds(diff)).containsExactly(ChangeKind.OUTPUT_CHANGED);
        assertThat(diff.cells().get(0).outputs().lines())
                .allMatch(line -> line.text().startsWith("[image/png, 4 bytes, "));
    }

    @Test
    void theFirstNumberOfASummarySaysOfWhatItIs() {
        Notebook before = notebook(printed("a", "1", "x\n"), printed("b", "2", "x\n"));
        Notebook one = notebook(printed("a", "1", "y\n"), printed("b", "2", "x\n"));
        Notebook both = notebook(printed("a", "1", "y\n"), printed("b", "2", "y\n"));

        assertThat(DiffText.summary(NotebookDiff.between(before, one))).isEqualTo("outputs of 1 cell changed");
        assertThat(DiffText.summary(NotebookDiff.between(before, both))).isEqualTo("outputs of 2 cells changed");
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

        assertThat(DiffText.render(NotebookDiff.between(before, after), false)).isEqualTo("""
                        1 cell edited, 1 added, 1 removed, outputs of 1 changed

                        cell 2 [train] code: edited, output changed
                        @@ -1,5 +1,5 @@
                         a
                        -b
                        +B
                         c
                         d
                         e
                        output
                        @@ -1,1 +1,1 @@
                        -loss 0.5
                        +loss 0.4

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
        String text = DiffText.render(
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

        String text = DiffText.render(
                NotebookDiff.between(
                        notebook(Cell.code("a", before)), notebook(Cell.code("a", String.join("\n", lines)))),
                false);

        assertThat(text).contains("@@ -3,7 +3,7 @@", "@@ -23,7 +23,7 @@").doesNotContain("line 15");
    }

    @Test
    void aFinalNewlineShows() {
        NotebookDiff diff = NotebookDiff.between(notebook(Cell.code("a", "x")), notebook(Cell.code("a", "x\n")));

        assertThat(diff.cells().get(0).source().lines())
                .containsExactly(line(LineDiff.Tag.EQUAL, "x"), line(LineDiff.Tag.ADDED, ""));
    }

    @Test
    void hugeOutputsThatShareNothingAreNotComparedLineByLine() {
        List<String> before =
                IntStream.range(0, LineDiff.MOST_LINES).mapToObj(i -> "a" + i).toList();
        List<String> after = new ArrayList<>(Collections.nCopies(LineDiff.MOST_LINES, "b"));
        after.add("a7");

        LineDiff diff = LineDiff.between(before, after);

        assertThat(diff.lines())
                .hasSize(before.size() + after.size())
                .noneMatch(line -> line.tag() == LineDiff.Tag.EQUAL);
    }

    private static LineDiff.Line line(LineDiff.Tag tag, String text) {
        return new LineDiff.Line(tag, text);
    }

    private static List<ChangeKind> kinds(NotebookDiff diff) {
        return diff.cells().stream().map(CellChange::kind).toList();
    }

    private static Notebook notebook(Cell... cells) {
        return Notebook.of(List.of(cells));
    }

    private static Cell printed(String id, String source, String text) {
        OutputCollector outputs = new OutputCollector();
        outputs.stream("stdout", text);
        return Cell.code(id, source).executed(source, text.length(), outputs.outputs());
    }

    private static Cell pictured(String base64) {
        OutputCollector outputs = new OutputCollector();
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        outputs.display(JsonNodeFactory.instance.objectNode().put("image/png", base64), none, null);
        return Cell.code("a", "plot()").executed("plot()", 1, outputs.outputs());
    }

    private static Notebook old(String... sources) throws IOException {
        StringBuilder json =
                new StringBuilder("{\"nbformat\": 4, \"nbformat_minor\": 4, \"metadata\": {}, \"cells\": [");
        String separator = "";
        for (String source : sources) {
            json.append(separator)
                    .append("{\"cell_type\": \"code\", \"source\": ")
                    .append(source)
                    .append('}');
            separator = ",";
        }
        return NotebookReader.read(json.append("]}").toString().getBytes(StandardCharsets.UTF_8));
    }
}
