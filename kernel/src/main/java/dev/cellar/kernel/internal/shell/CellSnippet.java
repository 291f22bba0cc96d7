package dev.cellar.kernel.internal.shell;

/** One snippet of a cell: the Java of the whole cell, where in it the snippet begins, and the snippet's source. */
public record CellSnippet(String cell, String cellCode, int start, String source) {
    /** Checks that the snippet lies in its cell. */
    public CellSnippet {
        if (start < 0 || start > cellCode.length()) {
            throw new IllegalArgumentException("A snippet cannot start at " + start + " of " + cellCode.length());
        }
    }

    CellOrigin origin() {
        return new CellOrigin(cell, lineAt(0));
    }

    /** The line of the cell, counted from 1, that an offset into the snippet's source is on. */
    public int lineAt(int offset) {
        int end = Math.min(start + offset, cellCode.length());
        return 1
                + (int) cellCode.substring(0, end)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** The column, counted from 1 in code points, that an offset into the snippet's source is at. */
    public int columnAt(int offset) {
        int end = Math.min(start + offset, cellCode.length());
        int lineStart = cellCode.lastIndexOf('\n', end - 1) + 1;
        return 1 + cellCode.codePointCount(lineStart, end);
    }

    /** The text of a line of the cell, counted from 1. */
    public String line(int number) {
        return cellCode.lines().skip(number - 1L).findFirst().orElse("");
    }
}
