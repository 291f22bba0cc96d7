package dev.cellar.notebook.diff;

import static dev.cellar.notebook.diff.Docs.kinds;
import static dev.cellar.notebook.diff.Docs.notebook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CellMatchingTest {

    private static final String LOAD = "var data = Csv.load(path);\nvar clean = data.dropMissing();";
    private static final String TRAIN = "var model = Forest.train(clean, depth);\nmodel.save(target);";
    private static final String SCORE = "var auc = model.score(holdout);\nSystem.out.println(auc);";

    @Test
    void aCellUnderAnotherIdIsRenamedAndNothingElse() {
        NotebookDiff diff = NotebookDiff.between(notebook(Cell.code("a", LOAD)), notebook(Cell.code("b", LOAD)));

        assertThat(diff.cells().get(0).kinds()).containsExactly(ChangeKind.RENAMED);
        assertThat(diff.isEmpty()).isFalse();
    }

    @Test
    void aSplitCellIsOneWithItsPieces() {
        NotebookDiff diff = NotebookDiff.between(
                notebook(Cell.code("a", LOAD + "\n" + TRAIN), Cell.code("z", "last()")),
                notebook(Cell.code("a", LOAD), Cell.code("n", TRAIN), Cell.code("z", "last()")));

        CellChange change = diff.cells().get(0);
        assertThat(change.kinds()).containsExactly(ChangeKind.SPLIT);
        assertThat(places(change.before())).containsExactly(0);
        assertThat(places(change.after())).containsExactly(0, 1);
        assertThat(change.source().isChanged()).isFalse();
        assertThat(kinds(diff)).containsExactly(ChangeKind.SPLIT, ChangeKind.SAME);
    }

    @Test
    void theFirstPieceMayBeTheNewOne() {
        NotebookDiff diff = NotebookDiff.between(
                notebook(Cell.code("a", LOAD + "\n" + TRAIN)), notebook(Cell.code("n", LOAD), Cell.code("a", TRAIN)));

        assertThat(kinds(diff)).containsExactly(ChangeKind.SPLIT);
    }

    @Test
    void aCellSplitInThreeUnderNewIdsAndEditedIsFound() {
        NotebookDiff diff = NotebookDiff.between(
                notebook(Cell.code("k", "keep()"), Cell.code("a", LOAD + "\n" + TRAIN + "\n" + SCORE)),
                notebook(
                        Cell.code("k", "keep()"),
                        Cell.code("x", LOAD),
                        Cell.code("y", TRAIN.replace("depth", "12")),
                        Cell.code("z", SCORE)));

        CellChange change = diff.cells().get(1);
        assertThat(change.kinds()).isEqualTo(Set.of(ChangeKind.SPLIT, ChangeKind.EDITED));
        assertThat(places(change.after())).containsExactly(1, 2, 3);
    }

    @Test
    void mergedCellsAreOneWithWhatTheyBecame() {
        NotebookDiff diff = NotebookDiff.between(
                notebook(Cell.code("a", LOAD), Cell.code("b", TRAIN), Cell.code("c", "other(1)")),
                notebook(Cell.code("a", LOAD + "\n\n" + TRAIN), Cell.code("c", "other(1)")));

        CellChange change = diff.cells().get(0);
        assertThat(change.kinds()).containsExactly(ChangeKind.MERGED);
        assertThat(places(change.before())).containsExactly(0, 1);
        assertThat(places(change.after())).containsExactly(0);
        assertThat(kinds(diff)).containsExactly(ChangeKind.MERGED, ChangeKind.SAME);
    }

    @Test
    void mergedCellsMayBeEditedAndMoved() {
        NotebookDiff diff = NotebookDiff.between(
                notebook(
                        Cell.code("a", LOAD),
                        Cell.code("b", TRAIN),
                        Cell.code("c", "other(1)"),
                        Cell.code("d", "more(2)"),
                        Cell.code("e", "end(3)")),
                notebook(
                        Cell.code("c", "other(1)"),
                        Cell.code("d", "more(2)"),
                        Cell.code("e", "end(3)"),
                        Cell.code("m", LOAD + "\n" + TRAIN + "\ndone();")));

        assertThat(diff.cells().get(3).kinds())
                .isEqualTo(Set.of(ChangeKind.MERGED, ChangeKind.EDITED, ChangeKind.MOVED));
    }

    @Test
    void aNewNeighbourThatSaysOtherThingsIsNoPiece() {
        NotebookDiff diff = NotebookDiff.between(
                notebook(Cell.code("a", LOAD + "\n" + TRAIN)),
                notebook(Cell.code("a", LOAD), Cell.code("n", "plot(histogram, bins)")));

        assertThat(kinds(diff)).containsExactly(ChangeKind.EDITED, ChangeKind.ADDED);
    }

    @Test
    void aMarkdownCellIsNoPieceOfACodeCell() {
        NotebookDiff diff = NotebookDiff.between(
                notebook(Cell.code("a", LOAD + "\n" + TRAIN)),
                notebook(Cell.code("a", LOAD), Cell.markdown("n", TRAIN)));

        assertThat(kinds(diff)).containsExactly(ChangeKind.EDITED, ChangeKind.ADDED);
    }

    @Test
    void everyCellOfAShuffledNotebookUnderNewIdsIsFoundAgain() {
        List<Cell> before = new ArrayList<>();
        List<Cell> after = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String source = "var result" + i + " = step" + i + ".run(common, shared, options);\nprint(common);";
            before.add(Cell.code("a" + i, source));
            after.add(Cell.code("b" + i, source.replace("print", "println")));
        }
        Collections.shuffle(after, new Random(5));

        NotebookDiff diff = NotebookDiff.between(Notebook.of(before), Notebook.of(after));

        assertThat(diff.cells()).hasSize(300).allSatisfy(change -> {
            assertThat(change.is(ChangeKind.EDITED)).isTrue();
            assertThat(change.before().get(0).cell().id().substring(1))
                    .isEqualTo(change.after().get(0).cell().id().substring(1));
        });
    }

    private static List<Integer> places(List<CellChange.Placed> cells) {
        return cells.stream().map(CellChange.Placed::index).toList();
    }
}
