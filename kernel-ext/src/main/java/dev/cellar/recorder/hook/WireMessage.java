package dev.cellar.recorder.hook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A Jupyter message as it crosses the wire, read from the four parts that are signed. See the
 * <a href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol">wire protocol</a>.
 *
 * @param type its {@code msg_type}
 * @param messageId its own id
 * @param parentId id of the request it belongs to, empty if none
 */
public record WireMessage(String type, String messageId, String parentId, JsonNode content) {
    /** An output may be of any length; what is kept of it is decided later. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private static final int PARTS = 4;

    /** Reads what the kernel sends; null for messages that no listener wants, which are hardly looked at. */
    static @Nullable WireMessage outgoing(byte[][] parts) throws IOException {
        JsonNode header = header(parts);
        String type = header.path("msg_type").asText();
        if (!CellListener.SENT_TYPES.contains(type)) {
            return null;
        }
        JsonNode parent = JSON.readTree(parts[1]);
        return new WireMessage(type, text(header, "msg_id"), text(parent, "msg_id"), JSON.readTree(parts[PARTS - 1]));
    }

    /** Reads a request that the kernel received; null unless it is to execute something. */
    static @Nullable CellRequest executeRequest(byte[][] parts) throws IOException {
        JsonNode header = header(parts);
        if (!header.path("msg_type").asText().equals("execute_request")) {
            return null;
        }
        JsonNode metadata = JSON.readTree(parts[2]);
        JsonNode content = JSON.readTree(parts[PARTS - 1]);
        boolean silent = content.path("silent").asBoolean(false);
        return new CellRequest(
                text(header, "msg_id"),
                text(header, "username"),
                metadata.path("cellId").isTextual() ? metadata.path("cellId").asText() : null,
                text(content, "code"),
                !silent && content.path("store_history").asBoolean(true));
    }

    private static JsonNode header(byte[][] parts) throws IOException {
        if (parts.length != PARTS) {
            throw new IOException("A message has " + PARTS + " signed parts, not " + parts.length);
        }
        return JSON.readTree(parts[0]);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }
}
