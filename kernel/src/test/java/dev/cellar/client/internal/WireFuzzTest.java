package dev.cellar.client.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cellar.client.Channel;
import dev.cellar.client.internal.Wire.BadMessageException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Whatever frames a kernel sends, they are a message or refused as none. */
class WireFuzzTest {
    private final Wire wire = new Wire("");

    @FuzzTest(maxDuration = "1m")
    void decode(byte[] bytes) {
        List<byte[]> frames = new ArrayList<>();
        frames.add("<IDS|MSG>".getBytes(StandardCharsets.US_ASCII));
        frames.add(new byte[0]);
        for (String frame : new String(bytes, StandardCharsets.ISO_8859_1).split("\0", -1)) {
            frames.add(frame.getBytes(StandardCharsets.ISO_8859_1));
        }
        try {
            wire.decode(Channel.SHELL, frames);
        } catch (BadMessageException refused) {
            return;
        }
    }
}
