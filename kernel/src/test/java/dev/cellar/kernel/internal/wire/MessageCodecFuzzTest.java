package dev.cellar.kernel.internal.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.messages.HMACGenerator;

/** Whatever frames come in, even rightly signed, they are a message or refused as none; the shell's thread lives on. */
class MessageCodecFuzzTest {
    private static final int SIGNED = 4;

    private final HMACGenerator hmac = new HMACGenerator("hmac-sha256", "key");

    MessageCodecFuzzTest() throws GeneralSecurityException {}

    @FuzzTest(maxDuration = "1m")
    void decode(byte[] bytes) {
        try {
            new MessageCodec(hmac).decode(frames(bytes));
        } catch (ProtocolException refused) {
            return;
        }
    }

    /** Parts that are apart where a byte is 0, behind the delimiter and their signature. */
    private List<byte[]> frames(byte[] bytes) {
        List<byte[]> parts = new ArrayList<>();
        for (String part : new String(bytes, ISO_8859_1).split("\0", -1)) {
            parts.add(part.getBytes(ISO_8859_1));
        }
        byte[][] signed = parts.stream().limit(SIGNED).toArray(byte[][]::new);
        List<byte[]> frames = new ArrayList<>();
        frames.add("<IDS|MSG>".getBytes(US_ASCII));
        frames.add(hmac.calculateSignature(signed).getBytes(US_ASCII));
        frames.addAll(parts);
        return frames;
    }
}
