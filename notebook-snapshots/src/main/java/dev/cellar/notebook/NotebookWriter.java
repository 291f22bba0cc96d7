package dev.cellar.notebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes notebooks byte for byte as Python's {@code nbformat.write} does, which is what Jupyter saves. Stateless; may
 * be called from any thread.
 *
 * <p>Two things differ where Python would lose or fail: a number with more digits than a double holds keeps them, and
 * half a surrogate pair is written as an escape.
 */
public final class NotebookWriter {

    private NotebookWriter() {}

    /** The canonical bytes of a notebook file. */
    public static byte[] write(Notebook notebook) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().setAll(notebook.extra());
        root.set("metadata", notebook.metadata());
        root.put("nbformat", notebook.nbformat());
        root.put("nbformat_minor", notebook.nbformatMinor());
        ArrayNode cells = root.putArray("cells");
        notebook.cells().forEach(cell -> cells.add(cell(cell)));
        return CanonicalJson.writeNormal(root);
    }

    private static ObjectNode cell(Cell cell) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().setAll(cell.extra());
        if (!cell.syntheticId()) {
            node.put("id", cell.id());
        }
        node.put("cell_type", cell.type().name());
        node.set("metadata", cell.metadata());
        node.set("source", MultilineText.split(cell.source()));
        ObjectNode attachments = cell.attachments();
        if (attachments != null) {
            node.set("attachments", MultilineText.splitAttachments(attachments));
        }
        if (cell.type().isCode()) {
            node.put("execution_count", cell.executionCount());
            ArrayNode outputs = node.putArray("outputs");
            cell.outputs().forEach(output -> outputs.add(MultilineText.splitOutput(output)));
        }
        return node;
    }
}
