package dev.cellar.notebook;

import java.util.List;

/**
 * A notebook as it stands in the editor: the last saved document with the executed cells laid over it, for the file on
 * disk lags behind. Stateless; may be called from any thread.
 *
 * <p>An executed cell is found by its id, else by its source: the next such cell after the one executed before it, else
 * the first. Found, it gets the code that ran, the count and the outputs. Not found, it is inserted after the cell
 * executed before it, else before the first one found after it, else at the end.
 *
 * <p>Hand over only executions that the saved file cannot hold yet, those that ended after it was saved: what was
 * executed earlier is in the file, unless the person has edited or deleted it since.
 */
public final class NotebookOverlay {

    private NotebookOverlay() {}

    /**
     * The saved notebook with the executions laid over it.
     *
     * @param executions in the order they ran; of several executions of one cell the last one stands
     */
    public static Notebook lay(Notebook saved, List<ExecutedCell> executions) {
        OverlayBuilder builder = new OverlayBuilder(saved);
        executions.forEach(builder::add);
        return builder.notebook();
    }
}
