package dev.cellar.notebook.diff.internal;

/**
 * A place in one list and the place in another that it is laid beside.
 *
 * @param before the place in the earlier list, or {@link #NONE}
 * @param after the place in the later list, or {@link #NONE}
 */
public record Pair(int before, int after) {

    /** No place. */
    public static final int NONE = -1;

    /** Whether both lists have it. */
    public boolean isBoth() {
        return before != NONE && after != NONE;
    }

    /** Whether only the earlier list has it. */
    public boolean isRemoved() {
        return after == NONE;
    }
}
