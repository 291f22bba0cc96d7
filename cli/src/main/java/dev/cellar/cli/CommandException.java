package dev.cellar.cli;

/** A command cannot go on. The message is one line: what is wrong and what to do. Ends with {@link ExitCode#ENVIRONMENT}. */
public final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandException(String message) {
        super(message);
    }

    public CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
