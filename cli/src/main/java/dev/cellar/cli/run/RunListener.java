package dev.cellar.cli.run;

import dev.cellar.client.CellResult;
import dev.cellar.notebook.Cell;
import java.time.Duration;

/** Hears how a run goes on. All calls come from the thread that runs the notebook. */
public interface RunListener {
    /** A cell in a run: its number among the cells to run, counted from one, and how many there are. */
    record Position(int number, int total) {}

    /** One line for the person, before the kernel starts. */
    default void remark(String line) {}

    /** A cell begins. */
    default void cellStarted(Position position, Cell cell) {}

    /** A cell has ended; {@code tolerated} says that it failed and is marked as one that may. */
    default void cellFinished(Position position, Cell cell, CellResult result, boolean tolerated) {}

    /** The run has ended. */
    default void finished(RunOutcome outcome, Duration duration) {}
}
