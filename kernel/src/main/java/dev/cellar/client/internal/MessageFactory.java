package dev.cellar.client.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.Channel;
import dev.cellar.client.Message;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes the messages of one session. Thread-safe. */
final class MessageFactory {
    private static final String PROTOCOL = "5.3";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final String session = UUID.randomUUID().toString();
    private final String username = System.getProperty("user.name", "cellar");
    private final AtomicLong count = new AtomicLong();

    String session() {
        return session;
    }

    Message create(Channel channel, String type, ObjectNode parent, ObjectNode metadata, ObjectNode content) {
        ObjectNode header = Json.object()
                .put("msg_id", session + "_" + count.incrementAndGet())
                .put("session", session)
                .put("username", username)
                .put("date", DATE.format(Instant.now()))
                .put("msg_type", type)
                .put("version", PROTOCOL);
        return new Message(channel, header, parent, metadata, content, List.of());
    }
}
