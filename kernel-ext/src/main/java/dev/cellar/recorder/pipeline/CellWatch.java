package dev.cellar.recorder.pipeline;

import dev.cellar.recorder.hook.CellRequest;
import dev.cellar.recorder.hook.WireMessage;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.model.CellHeading;

/** What is looked at around each cell besides its messages; on the thread that runs it, before and after. */
public interface CellWatch {
    /** The cell is about to run. */
    default void before(String executionId, CellRequest request) {}

    /** The kernel publishes an output, of a cell that a front end still listens to. */
    default void heard(WireMessage message) {}

    /** The cell's idle status is sent; a front end may drop what is published for it from now on. */
    default void over() {}

    /** Whether the calling thread prints because a variable is looked at, not because a cell does. */
    default boolean ownOutput() {
        return false;
    }

    /**
     * The cell's reply and idle status are sent: JShell may be asked. Hands over what completes the execution.
     *
     * @param heading what the cell said of itself
     */
    void after(String executionId, CellHeading heading, TrackingSession session);
}
