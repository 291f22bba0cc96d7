package dev.cellar.kernel.internal.shell;

/** Ends a cell that was interrupted. An error, so that a cell's own {@code catch (Exception e)} lets it pass. */
final class CellInterrupted extends Error {
    CellInterrupted() {
        super("The cell was interrupted");
    }
}
