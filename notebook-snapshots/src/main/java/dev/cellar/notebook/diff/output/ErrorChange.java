package dev.cellar.notebook.diff.output;

import dev.cellar.notebook.diff.LineDiff;
import dev.cellar.notebook.diff.ValuePair;

/**
 * Another failure.
 *
 * @param name the exception's name
 * @param message what it says
 * @param traceback the lines of the tracebacks
 */
public record ErrorChange(ValuePair name, ValuePair message, LineDiff traceback) implements OutputChange {

    /** Name and message of the earlier failure in one line. */
    public String before() {
        return name.before() + ": " + message.before();
    }

    /** Name and message of the later failure in one line. */
    public String after() {
        return name.after() + ": " + message.after();
    }

    @Override
    public String label() {
        return "error";
    }
}
