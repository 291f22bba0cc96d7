package dev.cellar.kernel.internal.shell;

/**
 * Where a snippet stands: the cell it came from, as people call it, and the line of that cell on which the snippet's
 * source begins, counted from 1.
 */
public record CellOrigin(String cell, int firstLine) {
    /** Checks that lines are counted from 1. */
    public CellOrigin {
        if (firstLine < 1) {
            throw new IllegalArgumentException("Lines are counted from 1, not " + firstLine);
        }
    }

    /** A line of the snippet, counted from 1, as a place in its cell. */
    public String place(int snippetLine) {
        return cell + ", line " + (firstLine + snippetLine - 1);
    }
}
