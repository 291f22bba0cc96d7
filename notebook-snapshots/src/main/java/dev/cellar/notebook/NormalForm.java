package dev.cellar.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Deep copies of JSON values in one normal form, so that the same value is equal whether it came from a file, from a
 * kernel's message or from code: whole numbers in the smallest node that holds them, other numbers as doubles. Only a
 * number that no double stands for, by its digits or its size, is kept as a decimal.
 */
final class NormalForm {

    private static final int REPLACEMENT = '\ufffd';

    private NormalForm() {}

    static ObjectNode copy(ObjectNode node) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(entry -> copy.set(key(entry.getKey()), copy(entry.getValue())));
        return copy;
    }

    static JsonNode copy(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return copy(object);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(element -> copy.add(copy(element)));
            return copy;
        }
        if (node.isNumber()) {
            return number(node);
        }
        if (node.isBinary()) {
            return TextNode.valueOf(node.asText());
        }
        if (node.isPojo() || node.isMissingNode()) {
            throw new IllegalArgumentException("A notebook holds JSON values only, not " + node.getNodeType());
        }
        return node;
    }

    /** No JSON reader here takes half a surrogate pair in a key, so that it must not be written. */
    private static String key(String key) {
        return key.codePoints().noneMatch(NormalForm::isSurrogate)
                ? key
                : key.codePoints()
                        .map(c -> isSurrogate(c) ? REPLACEMENT : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static JsonNode number(JsonNode node) {
        if (node.isDouble()) {
            return node;
        }
        return node.isIntegralNumber() ? whole(node.bigIntegerValue()) : fraction(node.asText());
    }

    static JsonNode whole(BigInteger value) {
        int bits = value.bitLength();
        if (bits < Integer.SIZE) {
            return IntNode.valueOf(value.intValue());
        }
        return bits < Long.SIZE ? LongNode.valueOf(value.longValue()) : BigIntegerNode.valueOf(value);
    }

    /** The node for a number that is written with a fraction or an exponent. */
    static JsonNode fraction(String text) {
        double value = Double.parseDouble(text);
        boolean inRange = Double.isFinite(value) && value != 0;
        if (inRange && text.length() <= PythonFloat.MOST_DIGITS) {
            return DoubleNode.valueOf(value);
        }
        BigDecimal decimal = decimal(text);
        boolean fits = inRange && decimal.stripTrailingZeros().precision() <= PythonFloat.MOST_DIGITS;
        return fits || decimal.signum() == 0 ? DoubleNode.valueOf(value) : DecimalNode.valueOf(decimal);
    }

    /** Zero for an exponent beyond all bounds; the double then says zero or infinity, as Python does. */
    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }
}
