package dev.cellar.notebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A notebook as the JSON that Python's nbformat has in memory: as in a file, but every text is whole rather than a list
 * of lines. Stateless.
 */
public final class NotebookJson {

    private NotebookJson() {}

    /** The whole notebook. Its parts are shared with the notebook and must not be changed. */
    public static ObjectNode of(Notebook notebook) {
        ObjectNode root = frame(notebook);
        ArrayNode cells = root.putArray("cells");
        notebook.cells().forEach(cell -> cells.add(of(cell)));
        return root;
    }

    /** Everything but the cells. */
    static ObjectNode frame(Notebook notebook) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().setAll(notebook.extra());
        root.set("metadata", notebook.metadata());
        root.put("nbformat", notebook.nbformat());
        return root.put("nbformat_minor", notebook.nbformatMinor());
    }

    static ObjectNode of(Cell cell) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().setAll(cell.extra());
        if (!cell.syntheticId()) {
            node.put("id", cell.id());
        }
        node.put("cell_type", cell.type().name());
        node.set("metadata", cell.metadata());
        node.put("source", cell.source());
        if (cell.attachments() != null) {
            node.set("attachments", cell.attachments());
        }
        if (cell.type().isCode()) {
            node.put("execution_count", cell.executionCount());
            ArrayNode outputs = node.putArray("outputs");
            cell.outputs().forEach(outputs::add);
        }
        return node;
    }
}
