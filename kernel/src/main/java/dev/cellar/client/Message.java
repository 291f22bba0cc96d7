package dev.cellar.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/**
 * One Jupyter message as it was on the wire. The nodes are shared, not copied: treat them as read-only.
 *
 * @param channel where it was sent or received
 * @param header the message's own header
 * @param parentHeader the header of the request it belongs to; empty when it belongs to none
 * @param metadata the metadata part
 * @param content the content part
 * @param buffers raw binary parts, often none
 */
public record Message(
        Channel channel,
        ObjectNode header,
        ObjectNode parentHeader,
        ObjectNode metadata,
        ObjectNode content,
        List<byte[]> buffers) {

    public Message {
        Objects.requireNonNull(channel);
        Objects.requireNonNull(header);
        Objects.requireNonNull(parentHeader);
        Objects.requireNonNull(metadata);
        Objects.requireNonNull(content);
        buffers = List.copyOf(buffers);
    }

    /** The message's own id. */
    public String id() {
        return header.path("msg_id").asText();
    }

    /** The message type, for example {@code execute_reply}. */
    public String type() {
        return header.path("msg_type").asText();
    }

    /** The id of the request this belongs to; empty when it belongs to none. */
    public String parentId() {
        return parentHeader.path("msg_id").asText();
    }

    /** Whether this is a message of the given type that belongs to the given request. */
    public boolean answers(Message request, String type) {
        return parentId().equals(request.id()) && type().equals(type);
    }
}
