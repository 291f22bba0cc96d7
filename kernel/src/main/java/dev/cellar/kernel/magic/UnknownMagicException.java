package dev.cellar.kernel.magic;

import org.dflib.jjava.jupyter.kernel.magic.UndefinedMagicException;

/** A magic that nobody registered, with the name that was probably meant. */
final class UnknownMagicException extends UndefinedMagicException {
    private static final long serialVersionUID = 1L;

    private final String message;

    UnknownMagicException(String name, boolean line, String message) {
        super(name, line);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
