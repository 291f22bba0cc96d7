package dev.cellar.snapshots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * One output as an entry of {@code cell.json}, {@code {"files": …, "output": …}}, and files: a stream's text, an
 * error's traceback, every value of a display's data.
 */
final class OutputParts {

    private static final String FILES = "files";
    private static final String OUTPUT = "output";
    private static final String DATA = "data";
    private static final String TEXT = "text";
    private static final String TRACEBACK = "traceback";

    private OutputParts() {}

    static ObjectNode write(ObjectNode output, Folder folder, int index) {
        PartWriter parts = new PartWriter(folder, index);
        ObjectNode rest = JsonNodeFactory.instance.objectNode().setAll(output);
        if (rest.get(DATA) instanceof ObjectNode data) {
            rest.set(DATA, parts.takeBundle(data));
        } else if (output.path(TEXT).isTextual() && parts.take(TEXT, output.get(TEXT), PartType.PLAIN_TEXT)) {
            rest.remove(TEXT);
        } else {
            Optional<String> traceback = joined(output.path(TRACEBACK));
            if (traceback.isPresent()
                    && parts.take(TRACEBACK, TextNode.valueOf(traceback.get()), PartType.PLAIN_TEXT)) {
                rest.remove(TRACEBACK);
            }
        }
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        if (!parts.files().isEmpty()) {
            entry.set(FILES, parts.files());
        }
        return entry.set(OUTPUT, rest);
    }

    static ObjectNode read(JsonNode entry, StoredFolder folder) throws IOException {
        if (!(entry.get(OUTPUT) instanceof ObjectNode output)) {
            throw new IOException("an output is not a JSON object");
        }
        JsonNode files = entry.path(FILES);
        PartReader.restore(files, folder, output.get(DATA) instanceof ObjectNode data ? data : output);
        if (files.has(TRACEBACK) && output.path(TRACEBACK).isTextual()) {
            output.set(TRACEBACK, split(output.get(TRACEBACK).textValue()));
        }
        return output;
    }

    /** A traceback as one text, a line an entry; nothing if an entry holds more than a line. */
    private static Optional<String> joined(JsonNode traceback) {
        if (!(traceback instanceof ArrayNode) || traceback.isEmpty()) {
            return Optional.empty();
        }
        for (JsonNode line : traceback) {
            if (!line.isTextual() || line.textValue().indexOf('\n') >= 0) {
                return Optional.empty();
            }
        }
        List<String> lines = StreamSupport.stream(traceback.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
        return Optional.of(String.join("\n", lines));
    }

    private static ArrayNode split(String traceback) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        for (String line : traceback.split("\n", -1)) {
            lines.add(line);
        }
        return lines;
    }
}
