package dev.cellar.client.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.Channel;
import dev.cellar.client.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Messages as ZeroMQ frames, signed and checked: {@code identities… <IDS|MSG> signature header parent metadata content
 * buffers…}. The signature is the lower-case hexadecimal HMAC-SHA256 of the four JSON parts. Thread-safe.
 */
final class Wire {
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UNSIGNED = {};
    private static final int SIGNED_PARTS = 4;

    /** Set up once, for looking it up and keying it costs more than signing a message; null when none are signed. */
    private final @Nullable Mac mac;

    Wire(String key) {
        mac = key.isEmpty() ? null : mac(key);
    }

    /** A frame sequence that is no message, or is signed with another key. */
    static final class BadMessageException extends Exception {
        private static final long serialVersionUID = 1L;

        BadMessageException(String message) {
            super(message);
        }

        BadMessageException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    List<byte[]> encode(Message message) {
        try {
            List<byte[]> parts = new ArrayList<>();
            for (ObjectNode part :
                    List.of(message.header(), message.parentHeader(), message.metadata(), message.content())) {
                parts.add(Json.MAPPER.writeValueAsBytes(part));
            }
            List<byte[]> frames = new ArrayList<>();
            frames.add(DELIMITER);
            frames.add(sign(parts));
            frames.addAll(parts);
            frames.addAll(message.buffers());
            return frames;
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("A tree of JSON nodes can always be written.", impossible);
        }
    }

    Message decode(Channel channel, List<byte[]> frames) throws BadMessageException {
        int start = 0;
        while (start < frames.size() && !Arrays.equals(frames.get(start), DELIMITER)) {
            start++;
        }
        int first = start + 2;
        int buffers = first + SIGNED_PARTS;
        if (frames.size() < buffers) {
            throw new BadMessageException("it is not a Jupyter message");
        }
        List<byte[]> parts = frames.subList(first, buffers);
        if (!MessageDigest.isEqual(sign(parts), frames.get(start + 1))) {
            throw new BadMessageException("its signature is wrong");
        }
        return new Message(
                channel,
                parse(parts.get(0)),
                parse(parts.get(1)),
                parse(parts.get(2)),
                parse(parts.get(3)),
                frames.subList(buffers, frames.size()));
    }

    private static ObjectNode parse(byte[] json) throws BadMessageException {
        try {
            return Json.MAPPER.readTree(json) instanceof ObjectNode object ? object : Json.object();
        } catch (IOException broken) {
            throw new BadMessageException("its JSON is broken: " + broken.getMessage(), broken);
        }
    }

    private byte[] sign(List<byte[]> parts) {
        if (mac == null) {
            return UNSIGNED;
        }
        synchronized (mac) {
            parts.forEach(mac::update);
            return HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII);
        }
    }

    private static Mac mac(String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256.", impossible);
        }
    }
}
