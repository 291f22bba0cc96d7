package dev.cellar.kernel.display;

import java.lang.reflect.Array;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The plain text of a value: arrays with their type, length and elements, large arrays and collections cut with the
 * number of elements left out; everything else by its own {@code toString}. One object makes one text.
 */
final class Preview {
    private static final int MAX_ELEMENTS = 100;
    private static final int MAX_ELEMENTS_IN_ALL = 1000;
    private static final int MAX_DEPTH = 4;

    private int remaining = MAX_ELEMENTS_IN_ALL;

    private Preview() {}

    static String of(@Nullable Object value) {
        return value != null && isPreviewed(value) ? new Preview().container(value, 0) : String.valueOf(value);
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

    private String container(Object value, int depth) {
        if (depth >= MAX_DEPTH) {
            return "…";
        }
        return value.getClass().isArray() ? array(value, depth) : collection((Collection<?>) value, depth);
    }

    private String array(Object array, int depth) {
        int length = Array.getLength(array);
        boolean ofArrays = length > 0 && array.getClass().getComponentType().isArray();
        String separator = ofArrays ? ",\n" + "  ".repeat(depth + 1) : ", ";
        StringBuilder elements = new StringBuilder();
        int shown = 0;
        while (shown < length && isRoomAfter(shown)) {
            elements.append(shown == 0 ? "" : separator).append(element(Array.get(array, shown++), depth));
        }
        elements.append(leftOut(length - shown, shown));
        String body = ofArrays
                ? "{\n" + "  ".repeat(depth + 1) + elements + "\n" + "  ".repeat(depth) + "}"
                : "{" + elements + "}";
        return depth == 0 ? type(array) + " " + body : body;
    }

    private String collection(Collection<?> collection, int depth) {
        StringBuilder elements = new StringBuilder();
        int shown = 0;
        for (Object element : collection) {
            if (!isRoomAfter(shown)) {
                break;
            }
            elements.append(shown++ == 0 ? "" : ", ").append(element(element, depth));
        }
        return "[" + elements.append(leftOut(collection.size() - shown, shown)) + "]";
    }

    private String element(@Nullable Object element, int depth) {
        return element != null && isPreviewed(element) ? container(element, depth + 1) : String.valueOf(element);
    }

    private boolean isRoomAfter(int shown) {
        return shown < MAX_ELEMENTS && remaining-- > 0;
    }

    private static String leftOut(int count, int shown) {
        return count <= 0 ? "" : (shown == 0 ? "… " : ", … ") + count + " more";
    }

    /** The array's type with the length in its first brackets, as in {@code double[3][]}. */
    private static String type(Object array) {
        String name = array.getClass().getSimpleName();
        int bracket = name.indexOf('[');
        return name.substring(0, bracket + 1) + Array.getLength(array) + name.substring(bracket + 1);
    }
}
