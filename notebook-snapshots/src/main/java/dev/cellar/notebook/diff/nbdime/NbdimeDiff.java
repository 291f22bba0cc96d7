package dev.cellar.notebook.diff.nbdime;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookJson;
import dev.cellar.notebook.diff.CellChange;
import dev.cellar.notebook.diff.CellChange.Placed;
import dev.cellar.notebook.diff.ChangeKind;
import dev.cellar.notebook.diff.NotebookDiff;
import dev.cellar.notebook.diff.internal.JsonItems;
import dev.cellar.notebook.diff.internal.Pair;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two notebooks in nbdime's own format: a list of operations over the notebook's JSON, whose texts are
 * whole and patched by lines. Patching the earlier notebook with it gives the later one. Stateless.
 *
 * <pre>
 * [{"op": "patch", "key": "cells", "diff": [
 *    {"op": "patch", "key": 0, "diff": [
 *      {"op": "patch", "key": "source", "diff": [
 *        {"op": "addrange", "key": 1, "valuelist": ["int b = 2;\n"]},
 *        {"op": "removerange", "key": 1, "length": 1}]}]}]}]
 * </pre>
 *
 * <p>The format has no word for a cell that moved: it is removed at one place and added at the other. So are all but the
 * first piece of a cell that was split or merged.
 *
 * @see <a href="https://nbdime.readthedocs.io/en/latest/diffing.html">nbdime's description of the format</a>
 */
public final class NbdimeDiff {

    private static final String CELLS = "cells";

    private NbdimeDiff() {}

    /** The operations that make the later notebook of the earlier one; none if they are equal. */
    public static ArrayNode between(Notebook before, Notebook after) {
        ObjectNode earlier = NotebookJson.of(before);
        ObjectNode later = NotebookJson.of(after);
        ArrayNode cells = Operations.lists(
                JsonItems.of(earlier.remove(CELLS)),
                JsonItems.of(later.remove(CELLS)),
                settled(NotebookDiff.between(before, after)));
        ArrayNode operations = Operations.objects(earlier, later);
        return cells.isEmpty() ? operations : operations.insert(0, Operations.patch(CELLS, cells));
    }

    /** The places of cells that are in both notebooks and in one order. */
    private static List<Pair> settled(NotebookDiff diff) {
        List<Pair> pairs = new ArrayList<>();
        for (CellChange change : diff.cells()) {
            if (!change.before().isEmpty() && !change.after().isEmpty() && !change.is(ChangeKind.MOVED)) {
                Placed earlier = change.before().get(0);
                Placed later = change.after().get(0);
                // What shows a patched cell counts on its type.
                if (earlier.cell().type().equals(later.cell().type())) {
                    pairs.add(new Pair(earlier.index(), later.index()));
                }
            }
        }
        return pairs;
    }
}
