package dev.cellar.kernel.internal.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dflib.jjava.jupyter.kernel.ExpressionValue;
import org.dflib.jjava.jupyter.kernel.history.HistoryEntry;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.adapters.HistoryEntryAdapter;
import org.dflib.jjava.jupyter.messages.adapters.HistoryRequestAdapter;
import org.dflib.jjava.jupyter.messages.adapters.PublishStatusAdapter;
import org.dflib.jjava.jupyter.messages.publish.PublishStatus;
import org.dflib.jjava.jupyter.messages.request.HistoryRequest;
import org.jspecify.annotations.Nullable;

/**
 * Turns messages into ZeroMQ frames and back, as the
 * <a href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol">wire protocol</a> says.
 *
 * <p>It does three things that the stock sockets do not: dates carry seconds, so that clients can read them; every
 * reply carries a {@code status}; and frames that are no message are refused with a word instead of blocking the
 * socket.
 *
 * <p>Thread-safe.
 */
final class MessageCodec {
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final int SIGNED_PARTS = 4;
    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);
    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .registerTypeAdapter(Header.class, new HeaderJson())
            .registerTypeAdapter(PublishStatus.class, PublishStatusAdapter.INSTANCE)
            .registerTypeAdapter(HistoryRequest.class, HistoryRequestAdapter.INSTANCE)
            .registerTypeAdapter(HistoryEntry.class, HistoryEntryAdapter.INSTANCE)
            .registerTypeHierarchyAdapter(ExpressionValue.class, new ExpressionValueJson())
            .create();

    private final HMACGenerator hmac;

    MessageCodec(HMACGenerator hmac) {
        this.hmac = hmac;
    }

    List<byte[]> encode(Message<?> message) {
        byte[] header = bytes(GSON.toJson(message.getHeader(), Header.class));
        byte[] parent =
                message.hasParentHeader() ? bytes(GSON.toJson(message.getParentHeader(), Header.class)) : EMPTY_OBJECT;
        byte[] metadata = message.hasMetadata() ? bytes(GSON.toJson(message.getMetadata())) : EMPTY_OBJECT;
        byte[] content = bytes(content(message));
        List<byte[]> frames = new ArrayList<>(message.getIdentities());
        frames.add(DELIMITER);
        frames.add(hmac.calculateSignature(header, parent, metadata, content).getBytes(StandardCharsets.US_ASCII));
        frames.addAll(List.of(header, parent, metadata, content));
        if (message.getBlobs() != null) {
            frames.addAll(message.getBlobs());
        }
        return frames;
    }

    Message<?> decode(List<byte[]> frames) throws ProtocolException {
        int delimiter = 0;
        while (delimiter < frames.size() && !Arrays.equals(DELIMITER, frames.get(delimiter))) {
            delimiter++;
        }
        int first = delimiter + 2;
        if (frames.size() < first + SIGNED_PARTS) {
            throw new ProtocolException("Ignored " + frames.size() + " frames that are no Jupyter message");
        }
        List<byte[]> parts = frames.subList(first, first + SIGNED_PARTS);
        checkSignature(frames.get(delimiter + 1), parts);
        try {
            return message(frames.subList(0, delimiter), parts, frames.subList(first + SIGNED_PARTS, frames.size()));
        } catch (RuntimeException e) {
            // Gson and its adapters throw all kinds at a value of another kind than the field's.
            throw new ProtocolException("Ignored a message that cannot be read: " + e);
        }
    }

    private void checkSignature(byte[] received, List<byte[]> parts) throws ProtocolException {
        byte[] expected = hmac.calculateSignature(parts.toArray(byte[][]::new)).getBytes(StandardCharsets.US_ASCII);
        if (expected.length > 0 && !MessageDigest.isEqual(expected, received)) {
            throw new ProtocolException("Ignored a message with a wrong signature");
        }
    }

    private static Message<?> message(List<byte[]> identities, List<byte[]> parts, List<byte[]> blobs)
            throws ProtocolException {
        JsonObject headerJson = object(parts.get(0));
        Header<?> header = GSON.fromJson(headerJson, Header.class);
        if (header.getType().equals(MessageType.UNKNOWN)) {
            throw new ProtocolException("Ignored a message of unknown type " + headerJson.get("msg_type"));
        }
        JsonObject parentJson = object(parts.get(1));
        Header<?> parent = parentJson.isEmpty() ? null : GSON.fromJson(parentJson, Header.class);
        Map<String, Object> metadata = GSON.fromJson(object(parts.get(2)), new TypeToken<Map<String, Object>>() {});
        return withContent(identities, header, parent, metadata, object(parts.get(3)), blobs);
    }

    private static <T> Message<T> withContent(
            List<byte[]> identities,
            Header<T> header,
            @Nullable Header<?> parent,
            Map<String, Object> metadata,
            JsonObject contentJson,
            List<byte[]> blobs)
            throws ProtocolException {
        MessageType<T> type = header.getType();
        try {
            T content = GSON.fromJson(RequestDefaults.fill(type, contentJson), type.getContentType());
            return new Message<>(List.copyOf(identities), header, parent, metadata, content, List.copyOf(blobs));
        } catch (RuntimeException e) {
            Message<?> unread = new Message<>(List.copyOf(identities), header, null);
            throw new ProtocolException("Cannot read the content of a " + type.getName() + ": " + e, unread);
        }
    }

    private static String content(Message<?> message) {
        if (!message.getHeader().getType().getName().endsWith("_reply")) {
            return GSON.toJson(message.getContent());
        }
        JsonElement content = GSON.toJsonTree(message.getContent());
        if (content instanceof JsonObject reply && !reply.has("status")) {
            reply.addProperty("status", "ok");
        }
        return GSON.toJson(content);
    }

    private static JsonObject object(byte[] json) {
        return JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
