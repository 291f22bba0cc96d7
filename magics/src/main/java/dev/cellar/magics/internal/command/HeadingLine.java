package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;

/**
 * What is said of a line that the recorder takes off a cell before the cell runs, when the line comes to be run itself.
 * Stateless.
 */
final class HeadingLine {
    private HeadingLine() {}

    /** With one percent sign, or not at the top. */
    static MagicException misplaced(String line) {
        return new MagicException("Write %%track " + line + " as the first line of the cell, with two percent signs");
    }

    /** The recorder was not there yet when the cell began, or has no hold on this kernel. */
    static MagicException notTaken(String line) {
        return new MagicException("The cell did not run, for Cellar came too late to take %%track " + line
                + " off it: run it again. If that does not help, this kernel cannot have it: remove the line");
    }
}
