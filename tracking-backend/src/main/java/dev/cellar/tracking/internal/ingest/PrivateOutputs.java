package dev.cellar.tracking.internal.ingest;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import dev.cellar.notebook.SavedNotebook;
import dev.cellar.tracking.model.CellHeading;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the outputs of private cells out of notebooks that were saved with them: of cells that are private as they are
 * written, and of those that were private when they ran last, whatever was made of their source since. Thread-safe.
 */
public final class PrivateOutputs {
    private final Set<String> ranPrivately = ConcurrentHashMap.newKeySet();

    /** A cell begins; what it shows from now on is private if its source says so. */
    public void began(@Nullable String cellId, String source) {
        if (cellId == null) {
            return;
        }
        if (CellHeading.of(source).isPrivate()) {
            ranPrivately.add(cellId);
        } else {
            ranPrivately.remove(cellId);
        }
    }

    /** The notebook without them; the very same if it holds none, else in canonical form. */
    public SavedNotebook leftOut(SavedNotebook saved) {
        List<Cell> cells = saved.notebook().cells().stream().map(this::leftOut).toList();
        if (cells.equals(saved.notebook().cells())) {
            return saved;
        }
        Notebook notebook = saved.notebook().withCells(cells);
        return new SavedNotebook(notebook, NotebookWriter.write(notebook));
    }

    private Cell leftOut(Cell cell) {
        boolean holds = !cell.outputs().isEmpty()
                && (ranPrivately.contains(cell.id())
                        || CellHeading.of(cell.source()).isPrivate());
        return holds ? cell.executed(cell.source(), cell.executionCount(), List.of()) : cell;
    }
}
