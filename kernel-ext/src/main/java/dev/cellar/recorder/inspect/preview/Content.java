package dev.cellar.recorder.inspect.preview;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Bytes on their way into a SHA-256 digest, up to a limit. For one thread. */
final class Content {
    private final MessageDigest digest = sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(1024);
    private long room;

    Content(long room) {
        this.room = room;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Bytes that still fit; negative when too much was put. */
    long room() {
        return room;
    }

    void put(long number) {
        room -= Long.BYTES;
        if (buffer.remaining() < Long.BYTES) {
            drain();
        }
        buffer.putLong(number);
    }

    void put(byte[] bytes) {
        put(bytes.length);
        room -= bytes.length;
        drain();
        digest.update(bytes);
    }

    void put(CharSequence text) {
        put(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    byte[] finish() {
        drain();
        return digest.digest();
    }

    private void drain() {
        digest.update(buffer.flip());
        buffer.clear();
    }
}
