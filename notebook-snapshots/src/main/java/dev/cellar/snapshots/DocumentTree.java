package dev.cellar.snapshots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.CanonicalJson;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole document as a folder, and back; see {@code FORMAT.md}. */
final class DocumentTree {

    private static final String CELLS = "cells";
    private static final String METADATA = "metadata";
    private static final String MAJOR = "nbformat";
    private static final String MINOR = "nbformat_minor";
    private static final String EXTRA = "extra";

    private DocumentTree() {}

    static void write(Notebook notebook, byte @Nullable [] saved, Folder root) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set(METADATA, notebook.metadata());
        json.put(MAJOR, notebook.nbformat());
        json.put(MINOR, notebook.nbformatMinor());
        if (!notebook.extra().isEmpty()) {
            json.set(EXTRA, notebook.extra());
        }
        ArrayNode order = json.putArray(CELLS);
        List<String> paths = CellPaths.of(notebook.cells());
        for (int i = 0; i < paths.size(); i++) {
            order.add(paths.get(i));
            CellTree.write(
                    notebook.cells().get(i), root.folder(TreeLayout.CELLS).descend(paths.get(i)));
        }
        root.file(TreeLayout.NOTEBOOK, CanonicalJson.write(json));
        if (saved != null && !Arrays.equals(saved, NotebookWriter.write(notebook))) {
            root.file(TreeLayout.SAVED, saved);
        }
    }

    /** How a cell's folder is read. */
    interface CellSource {
        Cell read(StoredFolder folder) throws IOException;
    }

    static Notebook read(StoredFolder root) throws IOException {
        return read(root, CellTree::read);
    }

    static Notebook read(StoredFolder root, CellSource source) throws IOException {
        ObjectNode json = CanonicalJson.readObject(root.require(TreeLayout.NOTEBOOK));
        JsonNode order = json.path(CELLS);
        List<Cell> cells = new ArrayList<>(order.size());
        if (!order.isEmpty()) {
            StoredFolder folders = root.descend(TreeLayout.CELLS);
            for (JsonNode path : order) {
                cells.add(source.read(folders.descend(path.asText())));
            }
        }
        return new Notebook(
                object(json, METADATA),
                json.path(MAJOR).asInt(),
                json.path(MINOR).asInt(),
                cells,
                object(json, EXTRA));
    }

    private static ObjectNode object(ObjectNode json, String key) {
        return json.get(key) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }
}
