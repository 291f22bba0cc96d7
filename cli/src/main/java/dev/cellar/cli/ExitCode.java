package dev.cellar.cli;

/** What the command's exit status says; stable, for scripts. */
public final class ExitCode {
    public static final int OK = 0;
    /** A cell of the notebook failed. */
    public static final int CELL_FAILED = 1;
    /** A check found something. */
    public static final int FOUND = 1;
    /** The command line is wrong. */
    public static final int USAGE = 2;
    /** Something is wrong with the store, a file or this computer. */
    public static final int ENVIRONMENT = 3;

    private ExitCode() {}
}
