package dev.cellar.tracking.trust;

import dev.cellar.tracking.model.Step;

/**
 * An execution to repeat.
 *
 * @param cell as people see it, such as {@code cell 4 [7]}
 * @param state whether the notebook still has what ran
 */
public record Planned(Step step, String cell, State state) {
    /** What became of the cell since. */
    public enum State {
        /** It says what ran. */
        PRESENT,
        /** It says something else now. */
        CHANGED,
        /** It is not in the notebook. */
        DELETED
    }
}
