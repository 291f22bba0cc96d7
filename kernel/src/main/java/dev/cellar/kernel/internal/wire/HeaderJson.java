package dev.cellar.kernel.internal.wire;

import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.Type;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.KernelTimestamp;
import org.dflib.jjava.jupyter.messages.MessageType;

/**
 * A message header as JSON. A client's date is kept as its own text and given back unread; the kernel's are ISO 8601 in
 * UTC with microseconds, which is what clients parse. Fields that a client left out are empty.
 */
final class HeaderJson implements JsonSerializer<Header<?>>, JsonDeserializer<Header<?>> {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);
    private static final String KERNEL_SESSION = UUID.randomUUID().toString();

    @Override
    public Header<?> deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
        JsonObject object = json.getAsJsonObject();
        return new Header<>(
                text(object, "msg_id"),
                text(object, "username"),
                text(object, "session"),
                new ClientDate(text(object, "date")),
                MessageType.getType(text(object, "msg_type")),
                text(object, "version"));
    }

    @Override
    public JsonElement serialize(Header<?> header, Type type, JsonSerializationContext context) {
        JsonObject object = new JsonObject();
        object.addProperty("msg_id", header.getId());
        object.addProperty("username", header.getUsername());
        object.addProperty("session", header.getSessionId() == null ? KERNEL_SESSION : header.getSessionId());
        object.addProperty("date", date(header.getTimestamp()));
        object.addProperty("msg_type", header.getType().getName());
        object.addProperty("version", header.getVersion());
        return object;
    }

    private static String text(JsonObject object, String key) {
        JsonElement value = object.get(key);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    private static String date(KernelTimestamp timestamp) {
        return timestamp instanceof ClientDate client
                ? client.getDateString()
                : DATE.format(timestamp.getDate().toInstant());
    }

    /** The date of a message that came from a client, word for word. */
    private static final class ClientDate extends KernelTimestamp {
        ClientDate(String text) {
            super(text);
        }
    }
}
