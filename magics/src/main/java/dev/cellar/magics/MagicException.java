package dev.cellar.magics;

/** A magic cannot do what was asked. The message is one line: what is wrong and what to do. */
public final class MagicException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MagicException(String message) {
        super(message);
    }

    public MagicException(String message, Throwable cause) {
        super(message, cause);
    }
}
