package dev.cellar.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Joins the lists of lines that nbformat stores texts as, and splits the texts again: the rules of nbformat's
 * {@code rejoin_lines} and {@code split_lines}.
 */
final class MultilineText {

    private static final Set<String> DATA_OUTPUTS = Set.of("execute_result", "display_data");
    private static final Set<String> SPLIT_TYPES = Set.of("application/javascript", "image/svg+xml");

    private MultilineText() {}

    static JsonNode joined(JsonNode value) {
        if (!isLines(value)) {
            return value;
        }
        StringBuilder text = new StringBuilder();
        value.forEach(line -> text.append(line.textValue()));
        return JsonNodeFactory.instance.textNode(text.toString());
    }

    static ArrayNode split(String text) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        PythonLines.split(text).forEach(lines::add);
        return lines;
    }

    static ObjectNode joinedOutput(ObjectNode output) {
        String type = output.path("output_type").asText();
        ObjectNode joined = shallowCopy(output);
        if (DATA_OUTPUTS.contains(type)) {
            replace(joined, "data", MultilineText::joinedBundle);
        } else if (!type.isEmpty() && joined.get("text") instanceof ArrayNode lines) {
            joined.set("text", joined(lines));
        }
        return joined;
    }

    static ObjectNode splitOutput(ObjectNode output) {
        String type = output.path("output_type").asText();
        ObjectNode split = shallowCopy(output);
        if (DATA_OUTPUTS.contains(type)) {
            replace(split, "data", MultilineText::splitBundle);
        } else if (type.equals("stream") && split.path("text").isTextual()) {
            split.set("text", split(split.get("text").textValue()));
        }
        return split;
    }

    static ObjectNode joinedAttachments(ObjectNode attachments) {
        ObjectNode joined = shallowCopy(attachments);
        attachments.fieldNames().forEachRemaining(name -> replace(joined, name, MultilineText::joinedBundle));
        return joined;
    }

    static ObjectNode splitAttachments(ObjectNode attachments) {
        ObjectNode split = shallowCopy(attachments);
        attachments.fieldNames().forEachRemaining(name -> replace(split, name, MultilineText::splitBundle));
        return split;
    }

    private interface BundleRule {
        ObjectNode apply(ObjectNode bundle);
    }

    private static void replace(ObjectNode owner, String key, BundleRule rule) {
        if (owner.get(key) instanceof ObjectNode bundle) {
            owner.set(key, rule.apply(bundle));
        }
    }

    private static ObjectNode joinedBundle(ObjectNode bundle) {
        ObjectNode joined = JsonNodeFactory.instance.objectNode();
        bundle.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            joined.set(entry.getKey(), MimeTypes.isJson(entry.getKey()) ? value : joined(value));
        });
        return joined;
    }

    private static ObjectNode splitBundle(ObjectNode bundle) {
        ObjectNode split = JsonNodeFactory.instance.objectNode();
        bundle.properties().forEach(entry -> {
            String type = entry.getKey();
            JsonNode value = entry.getValue();
            boolean lines = value.isTextual() && (type.startsWith("text/") || SPLIT_TYPES.contains(type));
            split.set(type, lines ? split(value.textValue()) : value);
        });
        return split;
    }

    private static boolean isLines(JsonNode value) {
        if (!value.isArray()) {
            return false;
        }
        for (JsonNode line : value) {
            if (!line.isTextual()) {
                return false;
            }
        }
        return true;
    }

    private static ObjectNode shallowCopy(ObjectNode node) {
        return JsonNodeFactory.instance.objectNode().setAll(node);
    }
}
