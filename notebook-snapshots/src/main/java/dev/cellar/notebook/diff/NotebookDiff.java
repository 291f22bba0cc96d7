package dev.cellar.notebook.diff;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.diff.CellChange.Placed;
import dev.cellar.notebook.diff.internal.match.CellMatcher;
import java.util.List;

/**
 * Two notebooks compared cell by cell. Immutable; may be shared between threads.
 *
 * <pre>{@code
 * NotebookDiff diff = NotebookDiff.between(NotebookReader.read(one), NotebookReader.read(other));
 * System.out.print(TerminalDiff.render(diff, List.of(), TerminalStyle.PLAIN));
 * }</pre>
 *
 * @param cells every cell of both, in the order of the later document; a removed one stands after the cell that it
 *     followed
 */
public record NotebookDiff(List<CellChange> cells) {

    /** Copies the list. */
    public NotebookDiff {
        cells = List.copyOf(cells);
    }

    /** Compares the earlier notebook with the later one. */
    public static NotebookDiff between(Notebook earlier, Notebook later) {
        List<Cell> before = earlier.cells();
        List<Cell> after = later.cells();
        return new NotebookDiff(new CellMatcher(before, after)
                .call().stream()
                        .map(group -> CellComparison.of(
                                placed(before, group.before()), placed(after, group.after()), group.moved()))
                        .toList());
    }

    private static List<Placed> placed(List<Cell> cells, List<Integer> places) {
        return places.stream().map(place -> new Placed(cells.get(place), place)).toList();
    }

    /** How many cells this happened to. */
    public long count(ChangeKind kind) {
        return cells.stream().filter(cell -> cell.is(kind)).count();
    }

    /** Whether nothing happened to any cell. */
    public boolean isEmpty() {
        return count(ChangeKind.SAME) == cells.size();
    }

    /** The cells that something happened to. */
    public List<CellChange> changes() {
        return cells.stream().filter(cell -> !cell.is(ChangeKind.SAME)).toList();
    }
}
