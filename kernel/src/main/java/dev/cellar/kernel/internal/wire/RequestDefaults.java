package dev.cellar.kernel.internal.wire;

import com.google.gson.JsonObject;
import org.dflib.jjava.jupyter.messages.MessageType;

/** The values that the messaging specification gives to fields which a request leaves out. */
final class RequestDefaults {
    private RequestDefaults() {}

    static JsonObject fill(MessageType<?> type, JsonObject content) {
        if (type.equals(MessageType.EXECUTE_REQUEST)) {
            boolean silent = content.has("silent") && content.get("silent").getAsBoolean();
            put(content, "store_history", !silent);
            put(content, "allow_stdin", true);
            put(content, "stop_on_error", true);
        } else if (type.equals(MessageType.HISTORY_REQUEST)) {
            put(content, "raw", true);
        }
        return content;
    }

    private static void put(JsonObject content, String key, boolean value) {
        if (!content.has(key)) {
            content.addProperty(key, value);
        }
    }
}
