package dev.cellar.notebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
        ObjectNode root = NotebookJson.frame(notebook);
        ArrayNode cells = root.putArray("cells");
        notebook.cells().forEach(cell -> cells.add(cell(cell)));
        return CanonicalJson.writeNormal(root);
    }

    private static ObjectNode cell(Cell cell) {
        ObjectNode node = NotebookJson.of(cell);
        node.set("source", MultilineText.split(cell.source()));
        ObjectNode attachments = cell.attachments();
        if (attachments != null) {
            node.set("attachments", MultilineText.splitAttachments(attachments));
        }
        if (cell.type().isCode()) {
            ArrayNode outputs = node.putArray("outputs");
            cell.outputs().forEach(output -> outputs.add(MultilineText.splitOutput(output)));
        }
        return node;
    }
}
