package dev.cellar.notebook.diff;

import static dev.cellar.notebook.diff.Docs.kinds;
import static dev.cellar.notebook.diff.Docs.notebook;
import static dev.cellar.notebook.diff.Docs.old;
import static dev.cellar.notebook.diff.Docs.printed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.diff.internal.Sequences;
import dev.cellar.notebook.diff.output.OutputAdded;
import java.io.IOException;
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

        assertThat(diff.cells().get(0).kinds()).containsExactlyInAnyOrder(ChangeKind.EDITED, ChangeKind.RENAMED);
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
    void aCellThatCameOrWentShowsItsOutputs() {
        NotebookDiff diff = NotebookDiff.between(notebook(), notebook(printed("a", "1", "x\n")));

        assertThat(diff.cells().get(0).kinds()).containsExactly(ChangeKind.ADDED);
        assertThat(diff.cells().get(0).outputs()).singleElement().isInstanceOf(OutputAdded.class);
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
                IntStream.range(0, Sequences.MOST_ITEMS).mapToObj(i -> "a" + i).toList();
        List<String> after = new ArrayList<>(Collections.nCopies(Sequences.MOST_ITEMS, "b"));
        after.add("a7");

        LineDiff diff = LineDiff.between(before, after);

        assertThat(diff.lines())
                .hasSize(before.size() + after.size())
                .noneMatch(line -> line.tag() == LineDiff.Tag.EQUAL);
    }

    private static LineDiff.Line line(LineDiff.Tag tag, String text) {
        return new LineDiff.Line(tag, text);
    }
}
