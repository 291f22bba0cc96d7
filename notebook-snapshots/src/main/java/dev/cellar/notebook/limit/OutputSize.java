package dev.cellar.notebook.limit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What outputs weigh: the bytes of their texts and names in UTF-8, and a little for every other value. */
public final class OutputSize {
    private static final int VALUE = 8;

    private OutputSize() {}

    /** Bytes of all of a cell's outputs. */
    public static long of(List<ObjectNode> outputs) {
        return outputs.stream().mapToLong(OutputSize::of).sum();
    }

    static long of(JsonNode node) {
        if (node.isTextual()) {
            return Utf8.length(node.textValue());
        }
        long size = node.isValueNode() ? VALUE : 0;
        if (node.isObject()) {
            for (var field : node.properties()) {
                size += Utf8.length(field.getKey()) + of(field.getValue());
            }
        } else {
            for (JsonNode element : node) {
                size += of(element);
            }
        }
        return size;
    }
}
