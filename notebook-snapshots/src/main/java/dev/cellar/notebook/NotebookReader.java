package dev.cellar.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Reads notebooks of nbformat 4.0 and later, as Python's nbformat does: lists of lines become texts, keys that only an
 * editor session needs are dropped, unknown keys are kept. Stateless; may be called from any thread.
 */
public final class NotebookReader {

    private static final Set<String> KNOWN = Set.of("metadata", "nbformat", "nbformat_minor", "cells");
    private static final Set<String> TRANSIENT = Set.of("orig_nbformat", "orig_nbformat_minor", "signature");

    private NotebookReader() {}

    /**
     * Reads a notebook file, whatever is in it right now; see {@link NotebookFiles#readStable} for a file that an
     * editor may be writing.
     *
     * @throws NotebookFormatException if the file is no notebook of nbformat 4; the message names the file
     */
    public static Notebook read(Path file) throws IOException {
        try {
            return read(Files.readAllBytes(file));
        } catch (NotebookFormatException e) {
            throw new NotebookFormatException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads the bytes of a notebook file.
     *
     * @throws NotebookFormatException if they are no notebook of nbformat 4
     */
    public static Notebook read(byte[] bytes) throws NotebookFormatException {
        ObjectNode root = CanonicalJson.readObject(bytes);
        int major = version(root, "nbformat");
        requireSupported(major);
        if (!(root.get("cells") instanceof ArrayNode cells)) {
            throw new NotebookFormatException("The notebook has no list of \"cells\". Restore an earlier version.");
        }
        ObjectNode extra = JsonNodeFactory.instance.objectNode().setAll(root);
        extra.remove(KNOWN);
        List<Cell> read = new CellReader().read(cells);
        return new Notebook(
                metadata(root), major, root.has("nbformat_minor") ? version(root, "nbformat_minor") : 0, read, extra);
    }

    private static int version(ObjectNode root, String key) throws NotebookFormatException {
        JsonNode version = root.path(key);
        if (!version.isInt() || version.intValue() < 0) {
            throw new NotebookFormatException("The file is JSON but not a notebook: it has no whole number \"" + key
                    + "\". Check that it is the right file.");
        }
        return version.intValue();
    }

    private static void requireSupported(int major) throws NotebookFormatException {
        if (major < Notebook.NBFORMAT) {
            throw new NotebookFormatException(
                    "The notebook has the old format nbformat " + major
                            + "; Cellar reads nbformat 4. Open and save it in Jupyter, or run: jupyter nbconvert --to notebook FILE");
        }
        if (major > Notebook.NBFORMAT) {
            throw new NotebookFormatException(
                    "The notebook has the format nbformat " + major
                            + ", which is newer than this Cellar; it reads nbformat 4. Update Cellar, or save it as nbformat 4.");
        }
    }

    private static ObjectNode metadata(ObjectNode root) throws NotebookFormatException {
        JsonNode metadata = root.path("metadata");
        if (metadata.isMissingNode()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (metadata instanceof ObjectNode object) {
            object.remove(TRANSIENT);
            return object;
        }
        throw new NotebookFormatException(
                "The notebook's \"metadata\" must be a JSON object. Mend it in a text editor.");
    }
}
