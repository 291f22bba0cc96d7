package dev.cellar.notebook.diff.internal.match;

import java.util.List;

/**
 * Cells that are one another: one and one, or one and its pieces, or one alone.
 *
 * @param before places in the earlier document, rising
 * @param after places in the later document, rising
 * @param moved whether it stands elsewhere among the cells that both documents have
 */
public record CellGroup(List<Integer> before, List<Integer> after, boolean moved) {

    /** Copies the lists. */
    public CellGroup {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
