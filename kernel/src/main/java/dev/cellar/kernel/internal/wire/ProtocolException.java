package dev.cellar.kernel.internal.wire;

/** A message that cannot be taken: malformed, badly signed or of a type nobody knows. Its text says which. */
final class ProtocolException extends Exception {
    private final String line;

    ProtocolException(String line) {
        super(line);
        this.line = line;
    }

    ProtocolException(String line, Throwable cause) {
        super(line, cause);
        this.line = line;
    }

    /** What happened, for the log. */
    String line() {
        return line;
    }
}
