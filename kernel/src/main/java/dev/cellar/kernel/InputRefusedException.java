package dev.cellar.kernel;

/** A cell reads input, but whoever runs the notebook takes no questions. */
public final class InputRefusedException extends IllegalStateException {
    /** Says what to do instead. */
    public InputRefusedException() {
        super("This cell asks for input, but nobody can be asked here: run it in a client that takes questions,"
                + " or read the value from a file, a parameter or an environment variable");
    }
}
