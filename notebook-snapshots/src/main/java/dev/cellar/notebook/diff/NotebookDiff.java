package dev.cellar.notebook.diff;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.diff.CellChange.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two notebooks compared cell by cell: sources and what outputs say as text. Immutable.
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
        int[] partners = new CellMatcher(before, after).call();
        Set<Integer> settled = Moves.settled(partners);

        Map<Integer, Integer> origins = new HashMap<>();
        Map<Integer, List<CellChange>> removedAfter = new HashMap<>();
        int anchor = CellMatcher.NONE;
        for (int i = 0; i < before.size(); i++) {
            if (partners[i] == CellMatcher.NONE) {
                CellChange removed = CellChange.removed(new Placed(before.get(i), i));
                removedAfter.computeIfAbsent(anchor, place -> new ArrayList<>()).add(removed);
            } else {
                origins.put(partners[i], i);
                anchor = settled.contains(i) ? partners[i] : anchor;
            }
        }

        List<CellChange> changes = new ArrayList<>(removedAfter.getOrDefault(CellMatcher.NONE, List.of()));
        for (int i = 0; i < after.size(); i++) {
            Placed now = new Placed(after.get(i), i);
            Integer origin = origins.get(i);
            changes.add(
                    origin == null
                            ? CellChange.added(now)
                            : CellChange.kept(new Placed(before.get(origin), origin), now, !settled.contains(origin)));
            changes.addAll(removedAfter.getOrDefault(i, List.of()));
        }
        return new NotebookDiff(changes);
    }

    /** How many cells this happened to. */
    public long count(ChangeKind kind) {
        return cells.stream().filter(cell -> cell.is(kind)).count();
    }

    /** Whether nothing happened to any cell. */
    public boolean isEmpty() {
        return count(ChangeKind.SAME) == cells.size();
    }
}
