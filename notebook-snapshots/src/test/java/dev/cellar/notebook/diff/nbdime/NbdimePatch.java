package dev.cellar.notebook.diff.nbdime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** Applies a difference in nbdime's format, as its description says. */
final class NbdimePatch {

    private NbdimePatch() {}

    static JsonNode apply(JsonNode base, JsonNode diff) {
        if (base instanceof ObjectNode object) {
            return object(object, diff);
        }
        if (base.isTextual()) {
            StringBuilder text = new StringBuilder();
            list(pythonLines(base.textValue()), diff).forEach(line -> text.append(line.textValue()));
            return TextNode.valueOf(text.toString());
        }
        List<JsonNode> items = new ArrayList<>();
        base.forEach(items::add);
        ArrayNode patched = JsonNodeFactory.instance.arrayNode();
        list(items, diff).forEach(patched::add);
        return patched;
    }

    private static JsonNode object(ObjectNode base, JsonNode diff) {
        ObjectNode patched = JsonNodeFactory.instance.objectNode().setAll(base);
        for (JsonNode operation : diff) {
            String key = operation.path("key").textValue();
            switch (operation.path("op").textValue()) {
                case "add" -> {
                    require(!base.has(key), operation);
                    patched.set(key, operation.get("value"));
                }
                case "replace" -> {
                    require(base.has(key), operation);
                    patched.set(key, operation.get("value"));
                }
                case "remove" -> {
                    require(base.has(key), operation);
                    patched.remove(key);
                }
                case "patch" -> patched.set(key, apply(base.get(key), operation.get("diff")));
                default -> require(false, operation);
            }
        }
        return patched;
    }

    private static List<JsonNode> list(List<JsonNode> base, JsonNode diff) {
        List<JsonNode> patched = new ArrayList<>();
        int next = 0;
        for (JsonNode operation : diff) {
            int key = operation.path("key").intValue();
            require(key >= next && key <= base.size(), operation);
            patched.addAll(base.subList(next, key));
            next = key;
            switch (operation.path("op").textValue()) {
                case "addrange" -> operation.get("valuelist").forEach(patched::add);
                case "removerange" -> next += operation.path("length").intValue();
                case "patch" -> patched.add(apply(base.get(next++), operation.get("diff")));
                default -> require(false, operation);
            }
            require(next <= base.size(), operation);
        }
        patched.addAll(base.subList(next, base.size()));
        return patched;
    }

    /** As {@code str.splitlines(True)} for texts whose lines end in the three common ways. */
    private static List<JsonNode> pythonLines(String text) {
        List<JsonNode> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean end = text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !text.startsWith("\n", i + 1));
            if (end) {
                lines.add(TextNode.valueOf(text.substring(start, i + 1)));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(TextNode.valueOf(text.substring(start)));
        }
        return lines;
    }

    private static void require(boolean condition, JsonNode operation) {
        if (!condition) {
            throw new AssertionError("An operation that cannot be applied: " + operation);
        }
    }
}
