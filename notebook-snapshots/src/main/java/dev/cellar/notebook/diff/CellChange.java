package dev.cellar.notebook.diff;

import dev.cellar.notebook.Cell;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One cell in two documents.
 *
 * @param kinds all that happened to it; {@link ChangeKind#SAME} alone when nothing did
 * @param before the cell and its place in the earlier document; null when it is not there
 * @param after the cell and its place in the later document; null when it is not there
 * @param source the sources, line by line
 * @param outputs what the outputs say, line by line
 */
public record CellChange(
        Set<ChangeKind> kinds,
        @Nullable Placed before,
        @Nullable Placed after,
        LineDiff source,
        LineDiff outputs) {

    /**
     * A cell in its document.
     *
     * @param cell the cell
     * @param index its place, from 0
     */
    public record Placed(Cell cell, int index) {}

    /** Checks that the cell is somewhere. */
    public CellChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("A change is of a cell in one document at least");
        }
        kinds = Set.copyOf(EnumSet.copyOf(kinds));
    }

    /** The weightiest of what happened: added, removed, edited, outputs changed, moved, same. */
    public ChangeKind kind() {
        return EnumSet.copyOf(kinds).iterator().next();
    }

    /** Whether this is among what happened. */
    public boolean is(ChangeKind wanted) {
        return kinds.contains(wanted);
    }

    /** The cell as it stands last. */
    public Placed latest() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    static CellChange added(Placed after) {
        return of(EnumSet.of(ChangeKind.ADDED), null, after);
    }

    static CellChange removed(Placed before) {
        return of(EnumSet.of(ChangeKind.REMOVED), before, null);
    }

    static CellChange kept(Placed before, Placed after, boolean moved) {
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        boolean sameType = before.cell().type().equals(after.cell().type());
        if (!sameType || !before.cell().source().equals(after.cell().source())) {
            kinds.add(ChangeKind.EDITED);
        }
        if (!OutputText.of(before.cell()).equals(OutputText.of(after.cell()))) {
            kinds.add(ChangeKind.OUTPUT_CHANGED);
        }
        if (moved) {
            kinds.add(ChangeKind.MOVED);
        }
        return of(kinds.isEmpty() ? EnumSet.of(ChangeKind.SAME) : kinds, before, after);
    }

    private static CellChange of(Set<ChangeKind> kinds, @Nullable Placed before, @Nullable Placed after) {
        return new CellChange(
                kinds,
                before,
                after,
                LineDiff.between(OutputText.sourceOf(before), OutputText.sourceOf(after)),
                LineDiff.between(OutputText.outputsOf(before), OutputText.outputsOf(after)));
    }
}
