package dev.cellar.recorder.hook;

/** The hook does not fit this kernel. The message is one line: what was looked for and not found. */
public final class HookException extends Exception {
    private static final long serialVersionUID = 1L;

    public HookException(String message) {
        super(message);
    }

    public HookException(String message, Throwable cause) {
        super(message, cause);
    }
}
