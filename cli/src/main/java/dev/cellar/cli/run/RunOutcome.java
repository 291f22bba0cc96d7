package dev.cellar.cli.run;

import dev.cellar.client.CellResult;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of a run.
 *
 * @param notebook the notebook with the outputs of this run; cells that did not run are as they were in the file
 * @param executed how many cells ran, a failed one included
 * @param failure the cell that ended the run early
 */
public record RunOutcome(Notebook notebook, int executed, Optional<Failure> failure) {
    public RunOutcome {
        Objects.requireNonNull(notebook);
    }

    /**
     * A cell that failed.
     *
     * @param cell the cell
     * @param result how it ended
     */
    public record Failure(Cell cell, CellResult result) {}

    /** Whether every cell ran and none failed that may not. */
    public boolean ok() {
        return failure.isEmpty();
    }
}
