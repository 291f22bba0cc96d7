package dev.cellar.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lays executions over the cells of one notebook as {@link NotebookOverlay} does, one after the other as they come. Not
 * thread-safe.
 */
public final class OverlayBuilder {

    private static final int NOWHERE = -1;

    private final Notebook saved;
    private final List<Cell> cells;
    private final boolean hasCellIds;
    private final CellIds ids = new CellIds();

    /** Executed cells that were not found while no place in the notebook was known yet. */
    private final List<Cell> placeless = new ArrayList<>();

    private int lastPlace = NOWHERE;

    /** Begins with a notebook as it was saved. */
    public OverlayBuilder(Notebook saved) {
        this.saved = saved;
        cells = new ArrayList<>(saved.cells());
        hasCellIds = saved.hasCellIds();
        cells.forEach(cell -> ids.take(cell.id()));
    }

    /** Lays the next execution over what is there. */
    public void add(ExecutedCell execution) {
        int place = find(cells, execution, lastPlace);
        if (place != NOWHERE) {
            cells.set(place, executed(cells.get(place), execution));
            lastPlace = place;
            settlePlaceless();
        } else if (lastPlace != NOWHERE) {
            cells.add(++lastPlace, inserted(execution));
        } else {
            addPlaceless(execution);
        }
    }

    /** The notebook with all that was added so far. */
    public Notebook notebook() {
        List<Cell> all = new ArrayList<>(cells);
        all.addAll(placeless);
        return saved.withCells(all);
    }

    private void addPlaceless(ExecutedCell execution) {
        int place = find(placeless, execution, NOWHERE);
        if (place == NOWHERE) {
            placeless.add(inserted(execution));
        } else {
            placeless.set(place, executed(placeless.get(place), execution));
        }
    }

    private void settlePlaceless() {
        cells.addAll(lastPlace, placeless);
        lastPlace += placeless.size();
        placeless.clear();
    }

    private static int find(List<Cell> among, ExecutedCell execution, int after) {
        String id = execution.cellId();
        int byId = id == null ? NOWHERE : next(among, NOWHERE, cell -> cell.id().equals(id));
        if (byId != NOWHERE) {
            return byId;
        }
        Predicate<Cell> sameSource =
                cell -> cell.type().isCode() && cell.source().equals(execution.source());
        int following = next(among, after, sameSource);
        return following == NOWHERE ? next(among, NOWHERE, sameSource) : following;
    }

    private static int next(List<Cell> among, int after, Predicate<Cell> wanted) {
        for (int i = after + 1; i < among.size(); i++) {
            if (wanted.test(among.get(i))) {
                return i;
            }
        }
        return NOWHERE;
    }

    private static Cell executed(Cell cell, ExecutedCell execution) {
        return cell.executed(execution.source(), execution.executionCount(), execution.outputs());
    }

    private Cell inserted(ExecutedCell execution) {
        Cell cell = Cell.code(newId(execution.cellId(), execution.source()), execution.source());
        return executed(hasCellIds ? cell : cell.withSyntheticId(), execution);
    }

    private String newId(@Nullable String given, String source) {
        if (given == null) {
            return ids.next(CellType.CODE, source);
        }
        ids.take(given);
        return given;
    }
}
