package dev.cellar.tracking.trust;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cells that make one value, as something that runs without the rest of the notebook.
 *
 * @param cells in the order to run them
 * @param variable the variable that holds the value, null for what was logged or shown
 */
public record Gathering(List<Planned> cells, @Nullable String variable) {
    public Gathering {
        cells = List.copyOf(cells);
    }

    /** A notebook of these cells, with what ran in them; one that ran twice stands there twice. */
    public Notebook notebook(Notebook original) {
        Set<String> ids = new HashSet<>();
        List<Cell> sources = new ArrayList<>();
        for (Planned planned : cells) {
            String execution = planned.step().execution().id();
            String wanted =
                    planned.step().cell() == null ? execution : planned.step().cell();
            String id = ids.add(wanted) ? wanted : execution;
            sources.add(Cell.code(id, planned.step().execution().code()));
        }
        return Notebook.of(sources).withMetadata(original.metadata());
    }

    /** A JBang script of these cells, ended by a line that prints the variable; see {@link JBangScript}. */
    public String script() {
        return JBangScript.of(cells, variable);
    }
}
