package dev.cellar.kernel.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageCodecTest {
    private static final String HEADER = """
            {"msg_id": "m1", "username": "ada", "session": "s1", "date": "2026-01-01T00:00:00Z", \
            "msg_type": "execute_request", "version": "5.3"}""";

    private HMACGenerator hmac;
    private MessageCodec codec;

    @BeforeEach
    void makeCodec() throws Exception {
        hmac = new HMACGenerator("hmac-sha256", "key");
        codec = new MessageCodec(hmac);
    }

    @Test
    void fillsInWhatTheSpecificationSaysOfMissingFields() throws ProtocolException {
        ExecuteRequest plain = (ExecuteRequest)
                codec.decode(frames(HEADER, "{\"code\": \"1\"}")).getContent();
        ExecuteRequest silent = (ExecuteRequest) codec.decode(frames(HEADER, "{\"code\": \"1\", \"silent\": true}"))
                .getContent();

        assertThat(plain.shouldStoreHistory()).isTrue();
        assertThat(plain.shouldStopOnError()).isTrue();
        assertThat(plain.isStdinEnabled()).isTrue();
        assertThat(silent.shouldStoreHistory()).isFalse();
    }

    @Test
    void givesTheParentHeaderBackWordForWord() throws ProtocolException {
        Message<?> request = codec.decode(frames(HEADER, "{\"code\": \"1\"}"));

        List<byte[]> sent = codec.encode(new Message<>(
                request,
                PublishStream.MESSAGE_TYPE,
                new PublishStream(PublishStream.StreamType.OUT, "<a> \uD83D\uDE00")));

        assertThat(text(sent, 0)).isEqualTo("client");
        assertThat(text(sent, 4)).contains("\"msg_id\":\"m1\"").contains("\"date\":\"2026-01-01T00:00:00Z\"");
        assertThat(text(sent, 6)).isEqualTo("{\"name\":\"stdout\",\"text\":\"<a> \uD83D\uDE00\"}");
    }

    @Test
    void toleratesAHeaderWithGaps() throws ProtocolException {
        Message<?> message = codec.decode(frames("{\"msg_type\": \"kernel_info_request\"}", "{}"));

        assertThat(message.getHeader().getUsername()).isEmpty();
    }

    @Test
    void refusesAWrongSignature() {
        List<byte[]> forged = new ArrayList<>(frames(HEADER, "{\"code\": \"1\"}"));
        forged.set(6, "{\"code\": \"2\"}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> codec.decode(forged)).hasMessage("Ignored a message with a wrong signature");
    }

    @Test
    void refusesFramesThatAreNoMessage() {
        assertThatThrownBy(() -> codec.decode(List.of(new byte[3], new byte[0])))
                .hasMessage("Ignored 2 frames that are no Jupyter message");
        assertThatThrownBy(() -> codec.decode(frames("no json", "{}")))
                .hasMessageStartingWith("Ignored a message that cannot be read");
        assertThatThrownBy(() -> codec.decode(frames("{\"msg_type\": \"surprise\"}", "{}")))
                .hasMessage("Ignored a message of unknown type \"surprise\"");
    }

    @Test
    void knowsWhomToTellOfAContentThatMakesNoSense() {
        assertThatThrownBy(() -> codec.decode(frames(HEADER.replace("execute", "history"), "{}")))
                .isInstanceOfSatisfying(
                        ProtocolException.class,
                        problem -> assertThat(problem.request())
                                .hasValueSatisfying(request ->
                                        assertThat(request.getHeader().getId()).isEqualTo("m1")));
    }

    private List<byte[]> frames(String header, String content) {
        byte[][] parts = {bytes(header), bytes("{}"), bytes("{}"), bytes(content)};
        List<byte[]> frames =
                new ArrayList<>(List.of(bytes("client"), bytes("<IDS|MSG>"), bytes(hmac.calculateSignature(parts))));
        frames.addAll(List.of(parts));
        return frames;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(List<byte[]> frames, int index) {
        return new String(frames.get(index), StandardCharsets.UTF_8);
    }
}
