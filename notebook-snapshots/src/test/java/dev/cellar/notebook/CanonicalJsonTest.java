package dev.cellar.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void halfASurrogatePairSurvivesAsAnEscape() throws IOException {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("a", "x\ud800y\udc00");

        byte[] bytes = CanonicalJson.write(node);

        assertThat(new String(bytes, UTF_8)).isEqualTo("{\n \"a\": \"x\\ud800y\\udc00\"\n}\n");
        assertThat(CanonicalJson.readObject(bytes)).isEqualTo(node);
    }

    @Test
    void sortsKeysByCodePointNotByUtf16Unit() {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("😀", 1)
                .put("\uffff", 2)
                .put("a", 3)
                .put("ab", 4);

        assertThat(new String(CanonicalJson.write(node), UTF_8))
                .isEqualTo("{\n \"a\": 3,\n \"ab\": 4,\n \"\uffff\": 2,\n \"😀\": 1\n}\n");
    }

    @Test
    void refusesValuesThatAreNotJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().putPOJO("a", new Object());

        assertThatThrownBy(() -> Notebook.of(java.util.List.of()).withMetadata(node))
                .hasMessage("A notebook holds JSON values only, not POJO");
    }
}
