package dev.cellar.kernel.internal.shell;

/** An interrupted cell did not stop: it goes on in the background while the kernel is free again. */
final class CellLeftBehind extends Error {
    CellLeftBehind() {
        super("The cell did not stop when it was interrupted; its thread goes on in the background");
    }
}
