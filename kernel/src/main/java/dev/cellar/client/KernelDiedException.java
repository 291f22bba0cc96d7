package dev.cellar.client;

/** The kernel ended while something waited for it; the message holds its exit code and its last words. */
public final class KernelDiedException extends KernelException {
    private static final long serialVersionUID = 1L;

    public KernelDiedException(String message) {
        super(message);
    }
}
