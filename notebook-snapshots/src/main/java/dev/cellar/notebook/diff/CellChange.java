package dev.cellar.notebook.diff;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.diff.output.OutputChange;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One cell in two documents. A cell that was split stands on one side and its pieces on the other; so does one that was
 * merged.
 *
 * @param kinds all that happened to it; {@link ChangeKind#SAME} alone when nothing did
 * @param before the cells and their places in the earlier document; none when it is not there
 * @param after the cells and their places in the later document; none when it is not there
 * @param source the sources, line by line
 * @param outputs what differs in the outputs; all of them for a cell that came or went
 */
public record CellChange(
        Set<ChangeKind> kinds, List<Placed> before, List<Placed> after, LineDiff source, List<OutputChange> outputs) {

    /**
     * A cell in its document.
     *
     * @param cell the cell
     * @param index its place, from 0
     */
    public record Placed(Cell cell, int index) {}

    /** Checks that the cell is somewhere. */
    public CellChange {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("A change is of a cell in one document at least");
        }
        kinds = Set.copyOf(EnumSet.copyOf(kinds));
        before = List.copyOf(before);
        after = List.copyOf(after);
        outputs = List.copyOf(outputs);
    }

    /** The weightiest of what happened. */
    public ChangeKind kind() {
        return EnumSet.copyOf(kinds).iterator().next();
    }

    /** Whether this is among what happened. */
    public boolean is(ChangeKind wanted) {
        return kinds.contains(wanted);
    }

    /** The cell as it stands last; the first piece of one that was split. */
    public Placed latest() {
        return after.isEmpty() ? before.get(0) : after.get(0);
    }
}
