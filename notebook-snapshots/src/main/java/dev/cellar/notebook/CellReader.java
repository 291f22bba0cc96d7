package dev.cellar.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one notebook; not thread-safe. */
final class CellReader {

    private static final Set<String> KNOWN = Set.of("cell_type", "source", "metadata", "attachments");
    private static final Set<String> KNOWN_IN_CODE = Set.of("outputs", "execution_count");

    private final CellIds ids = new CellIds();

    List<Cell> read(ArrayNode nodes) throws NotebookFormatException {
        for (JsonNode node : nodes) {
            if (node.path("id").isTextual()) {
                ids.take(node.get("id").textValue());
            }
        }
        List<Cell> cells = new ArrayList<>(nodes.size());
        for (JsonNode node : nodes) {
            String place = "Cell " + (cells.size() + 1);
            if (!(node instanceof ObjectNode object)) {
                throw new NotebookFormatException(place + " is not a JSON object. Mend it in a text editor.");
            }
            cells.add(cell(object, place));
        }
        return cells;
    }

    private Cell cell(ObjectNode node, String place) throws NotebookFormatException {
        if (!node.path("cell_type").isTextual()) {
            throw new NotebookFormatException(
                    place + " has no \"cell_type\". Add \"code\", \"markdown\" or \"raw\" in a text editor.");
        }
        CellType type = new CellType(node.get("cell_type").textValue());
        JsonNode source = MultilineText.joined(node.path("source"));
        if (!source.isTextual() && !source.isMissingNode()) {
            throw wrong(place, "source", "text or a list of lines");
        }
        String text = source.asText();
        boolean hasId = node.path("id").isTextual();
        ObjectNode metadata = object(node, "metadata", place);
        metadata.remove("trusted");
        return new Cell(
                hasId ? node.get("id").textValue() : ids.next(type, text),
                !hasId,
                type,
                text,
                metadata,
                type.isCode() ? executionCount(node, place) : null,
                type.isCode() ? outputs(node, place) : List.of(),
                node.has("attachments") ? MultilineText.joinedAttachments(object(node, "attachments", place)) : null,
                extra(node, type, hasId));
    }

    private static @Nullable Integer executionCount(ObjectNode node, String place) throws NotebookFormatException {
        JsonNode count = node.path("execution_count");
        if (count.isMissingNode() || count.isNull()) {
            return null;
        }
        if (!count.isInt()) {
            throw wrong(place, "execution_count", "a whole number or null");
        }
        return count.intValue();
    }

    private static List<ObjectNode> outputs(ObjectNode node, String place) throws NotebookFormatException {
        JsonNode outputs = node.path("outputs");
        if (!outputs.isArray() && !outputs.isMissingNode()) {
            throw wrong(place, "outputs", "a list");
        }
        List<ObjectNode> read = new ArrayList<>(outputs.size());
        for (JsonNode output : outputs) {
            if (!(output instanceof ObjectNode object)) {
                throw wrong(place, "outputs", "a list of JSON objects");
            }
            read.add(MultilineText.joinedOutput(object));
        }
        return read;
    }

    private static ObjectNode object(ObjectNode node, String key, String place) throws NotebookFormatException {
        JsonNode value = node.get(key);
        if (value == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw wrong(place, key, "a JSON object");
    }

    private static ObjectNode extra(ObjectNode node, CellType type, boolean hasId) {
        ObjectNode extra = JsonNodeFactory.instance.objectNode().setAll(node);
        extra.remove(KNOWN);
        if (type.isCode()) {
            extra.remove(KNOWN_IN_CODE);
        }
        if (hasId) {
            extra.remove("id");
        }
        return extra;
    }

    private static NotebookFormatException wrong(String place, String key, String expected) {
        return new NotebookFormatException(
                place + ": \"" + key + "\" must be " + expected + ". Mend it in a text editor.");
    }
}
