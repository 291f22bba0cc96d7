package dev.cellar.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Writes one JSON value in {@linkplain NormalForm normal form} the way Python's
 * {@code json.dumps(indent=1, sort_keys=True, ensure_ascii=False)} does.
 */
final class JsonText {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();

    static String of(JsonNode node) {
        JsonText text = new JsonText();
        text.value(node, 0);
        return text.out.toString();
    }

    private void value(JsonNode node, int depth) {
        if (node instanceof ObjectNode object) {
            object(object, depth);
        } else if (node.isArray()) {
            array(node, depth);
        } else if (node.isTextual()) {
            string(node.textValue());
        } else if (node.isNumber()) {
            out.append(number(node));
        } else {
            out.append(node.asText());
        }
    }

    private void object(ObjectNode object, int depth) {
        if (object.isEmpty()) {
            out.append("{}");
            return;
        }
        List<String> keys = new ArrayList<>(object.size());
        object.fieldNames().forEachRemaining(keys::add);
        keys.sort(CodePointOrder.INSTANCE);
        char before = '{';
        for (String key : keys) {
            out.append(before);
            newLine(depth + 1);
            string(key);
            out.append(": ");
            value(object.get(key), depth + 1);
            before = ',';
        }
        newLine(depth);
        out.append('}');
    }

    private void array(JsonNode array, int depth) {
        if (array.isEmpty()) {
            out.append("[]");
            return;
        }
        char before = '[';
        for (Iterator<JsonNode> elements = array.elements(); elements.hasNext(); ) {
            out.append(before);
            newLine(depth + 1);
            value(elements.next(), depth + 1);
            before = ',';
        }
        newLine(depth);
        out.append(']');
    }

    private void newLine(int depth) {
        out.append('\n');
        out.append(" ".repeat(depth));
    }

    private static String number(JsonNode node) {
        return node.isDouble() ? PythonFloat.repr(node.doubleValue()) : node.asText();
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                character(c);
            }
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\f' -> out.append("\\f");
            case '\b' -> out.append("\\b");
            default -> {
                // UTF-8 has no form for half a surrogate pair; Python's own writer fails on it.
                if (c < ' ' || Character.isSurrogate(c)) {
                    escaped(c);
                } else {
                    out.append(c);
                }
            }
        }
    }

    private void escaped(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 0xf));
        }
    }
}
