package dev.cellar.tracking.filter;

/** A filter cannot be understood. The message is one line: the column, counted from 1, and what was expected there. */
public final class FilterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int column;

    FilterException(int column, String message) {
        super("filter, column " + column + ": " + message);
        this.column = column;
    }

    /** Where in the filter, in characters as people count them, from 1. */
    public int column() {
        return column;
    }
}
