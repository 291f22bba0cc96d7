package dev.cellar.kernel.display;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values as JSON trees: maps, iterables, arrays, records, strings, numbers, booleans and null. JSON has no NaN and no
 * infinities, so those become null.
 */
final class JsonValues {
    private static final int MAX_DEPTH = 100;

    private JsonValues() {}

    /**
     * The tree of a JSON text.
     *
     * @throws IllegalArgumentException where the text is not JSON
     */
    static JsonElement parse(String text) {
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("This text is not JSON: " + e.getMessage(), e);
        }
    }

    /**
     * The value as a tree.
     *
     * @throws IllegalArgumentException where it holds something else, or itself
     */
    static JsonElement of(@Nullable Object value) {
        return of(value, 0);
    }

    private static JsonElement of(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("This value is nested too deeply for JSON; does it hold itself?");
        }
        if (value == null) {
            return JsonNull.INSTANCE;
        } else if (value instanceof Number number) {
            return Double.isFinite(number.doubleValue()) || !isFloating(number)
                    ? new JsonPrimitive(number)
                    : JsonNull.INSTANCE;
        } else if (value instanceof Boolean bool) {
            return new JsonPrimitive(bool);
        } else if (value instanceof CharSequence || value instanceof Character || value instanceof Enum<?>) {
            return new JsonPrimitive(value.toString());
        } else if (value instanceof Map<?, ?> map) {
            JsonObject object = new JsonObject();
            map.forEach((key, each) -> object.add(String.valueOf(key), of(each, depth + 1)));
            return object;
        } else if (value instanceof Iterable<?> iterable) {
            JsonArray array = new JsonArray();
            iterable.forEach(each -> array.add(of(each, depth + 1)));
            return array;
        } else if (value.getClass().isArray()) {
            return array(value, depth);
        } else if (value instanceof Record row) {
            return object(row, depth);
        }
        throw new IllegalArgumentException("Cannot write a " + value.getClass().getName()
                + " as JSON; give maps, lists, arrays, records, strings, numbers or booleans.");
    }

    private static boolean isFloating(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    private static JsonArray array(Object value, int depth) {
        JsonArray array = new JsonArray();
        for (int i = 0; i < Array.getLength(value); i++) {
            array.add(of(Array.get(value, i), depth + 1));
        }
        return array;
    }

    private static JsonObject object(Record value, int depth) {
        JsonObject object = new JsonObject();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                object.add(component.getName(), of(RecordValues.read(value, component), depth + 1));
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException(
                        "Cannot write a record as JSON: its " + component.getName() + " threw " + e.getCause(), e);
            }
        }
        return object;
    }
}
