package dev.cellar.kernel.display;

import java.lang.reflect.Array;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The plain text of a value: arrays with their type, length and elements, large arrays and collections cut with the
 * number of elements left out; everything else by its own {@code toString}.
 */
final class Preview {
    private static final int MAX_ELEMENTS = 100;
    private static final int MAX_DEPTH = 4;

    private Preview() {}

    static String of(@Nullable Object value) {
        return value != null && isPreviewed(value) ? container(value, 0) : String.valueOf(value);
    }

    /** The text, or its beginning and an ellipsis where it has more than {@code maxChars} characters. */
    static String cut(String text, int maxChars) {
        if (text.length() <= maxChars) {
            return text;
        }
        int end = maxChars - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static boolean isPreviewed(Object value) {
        return value.getClass().isArray() || isPlainCollection(value);
    }

    /** A collection whose text is the JDK's own; one with a {@code toString} of its own keeps it. */
    private static boolean isPlainCollection(Object value) {
        if (!(value instanceof Collection)) {
            return false;
        }
        try {
            Class<?> writer = value.getClass().getMethod("toString").getDeclaringClass();
            return writer.getName().startsWith("java.util.");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every object has a toString method.", e);
        }
    }

    private static String container(Object value, int depth) {
        if (depth >= MAX_DEPTH) {
            return "…";
        }
        return value.getClass().isArray() ? array(value, depth) : collection((Collection<?>) value, depth);
    }

    private static String array(Object array, int depth) {
        int length = Array.getLength(array);
        boolean ofArrays = array.getClass().getComponentType().isArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(length, MAX_ELEMENTS); i++) {
            separate(text, ofArrays ? ",\n" + "  ".repeat(depth + 1) : ", ", i);
            text.append(element(Array.get(array, i), depth));
        }
        String elements = leftOut(text, length).toString();
        String body = ofArrays && length > 0
                ? "{\n" + "  ".repeat(depth + 1) + elements + "\n" + "  ".repeat(depth) + "}"
                : "{" + elements + "}";
        return depth == 0 ? type(array) + " " + body : body;
    }

    private static String collection(Collection<?> collection, int depth) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (Object element : collection) {
            if (shown == MAX_ELEMENTS) {
                break;
            }
            separate(text, ", ", shown++);
            text.append(element(element, depth));
        }
        return "[" + leftOut(text, Math.max(shown, collection.size())) + "]";
    }

    private static String element(@Nullable Object element, int depth) {
        return element != null && isPreviewed(element) ? container(element, depth + 1) : String.valueOf(element);
    }

    private static void separate(StringBuilder text, String separator, int index) {
        if (index > 0) {
            text.append(separator);
        }
    }

    private static StringBuilder leftOut(StringBuilder text, int length) {
        return length <= MAX_ELEMENTS
                ? text
                : text.append(", … ").append(length - MAX_ELEMENTS).append(" more");
    }

    /** The array's type with the length in its first brackets, as in {@code double[3][]}. */
    private static String type(Object array) {
        String name = array.getClass().getSimpleName();
        int bracket = name.indexOf('[');
        return name.substring(0, bracket + 1) + Array.getLength(array) + name.substring(bracket + 1);
    }
}
