package dev.cellar.kernel.magic;

/**
 * A magic that cannot do what it was asked to. The message is one line that says what is wrong and what to do; it is
 * all that the person needs to see, the cause is for those who debug the kernel.
 */
public final class MagicException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MagicException(String message) {
        super(message);
    }

    public MagicException(String message, Throwable cause) {
        super(message, cause);
    }
}
