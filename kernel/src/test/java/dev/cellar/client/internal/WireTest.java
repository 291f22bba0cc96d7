package dev.cellar.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.client.Channel;
import dev.cellar.client.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireTest {
    private final Wire wire = new Wire("secret");
    private final Message message = new Message(
            Channel.SHELL,
            Json.object().put("msg_id", "1").put("msg_type", "execute_request"),
            Json.object(),
            Json.object().put("cellId", "a"),
            Json.object().put("code", "1 + 1 // ü"),
            List.of(new byte[] {1, 2}));

    @Test
    void readsWhatItWroteBehindAnyIdentities() throws Exception {
        List<byte[]> frames = new ArrayList<>(wire.encode(message));
        frames.add(0, new byte[] {0, 9});

        Message read = wire.decode(Channel.SHELL, frames);

        assertThat(read.content()).isEqualTo(message.content());
        assertThat(read.metadata()).isEqualTo(message.metadata());
        assertThat(read.id()).isEqualTo("1");
        assertThat(read.buffers()).hasSize(1);
    }

    /** The digest was computed by Python: {@code hmac.new(b"secret", b"{}{}{}{}", "sha256").hexdigest()}. */
    @Test
    void signsAsTheSpecificationSays() {
        Message empty =
                new Message(Channel.SHELL, Json.object(), Json.object(), Json.object(), Json.object(), List.of());

        assertThat(new String(wire.encode(empty).get(1), StandardCharsets.US_ASCII))
                .isEqualTo("34982f0bfec60e7b933ffde06c1ecab0fba073717a95ab943d1dd06f82c2d5e4");
        assertThat(new Wire("").encode(empty).get(1)).isEmpty();
    }

    @Test
    void refusesAMessageSignedWithAnotherKey() {
        List<byte[]> forged = new Wire("guessed").encode(message);

        assertThatThrownBy(() -> wire.decode(Channel.IOPUB, forged)).hasMessageContaining("signature");
    }

    @Test
    void refusesWhatIsNoMessage() {
        List<byte[]> noise = List.of(new byte[] {1}, "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> wire.decode(Channel.IOPUB, noise)).hasMessageContaining("not a Jupyter message");
    }
}
