package dev.cellar.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden outputs are made by {@code src/test/python/outputs.py} with nbclient. */
class OutputCollectorGoldenTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void collectsWhatNbclientCollects(String name, JsonNode messages, JsonNode expected) {
        OutputCollector collector = new OutputCollector();
        for (JsonNode message : messages) {
            replay(collector, message.get(0).asText(), message.get(1));
        }

        assertThat(collector.outputs()).as(name).isEqualTo(list(expected));
    }

    private static void replay(OutputCollector collector, String kind, JsonNode content) {
        JsonNode id = content.at("/transient/display_id");
        String displayId = id.isTextual() ? id.textValue() : null;
        switch (kind) {
            case "stream" ->
                collector.stream(
                        content.get("name").asText(), content.get("text").asText());
            case "display_data" -> collector.display(object(content, "data"), object(content, "metadata"), displayId);
            case "execute_result" ->
                collector.result(
                        content.get("execution_count").asInt(),
                        object(content, "data"),
                        object(content, "metadata"),
                        displayId);
            case "update_display_data" ->
                collector.updateDisplay(
                        Objects.requireNonNull(displayId), object(content, "data"), object(content, "metadata"));
            case "clear_output" -> collector.clear(content.get("wait").asBoolean());
            case "error" ->
                collector.error(
                        content.get("ename").asText(),
                        content.get("evalue").asText(),
                        list(content.get("traceback")).stream()
                                .map(JsonNode::asText)
                                .toList());
            default -> throw new IllegalArgumentException(kind);
        }
    }

    static Stream<Arguments> cases() throws IOException {
        try (InputStream in = OutputCollectorGoldenTest.class.getResourceAsStream("/golden/outputs.json")) {
            JsonNode cases = CanonicalJson.readObject(Objects.requireNonNull(in).readAllBytes())
                    .get("cases");
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(c -> Arguments.of(c.get("name").asText(), c.get("messages"), c.get("outputs")));
        }
    }

    private static ObjectNode object(JsonNode content, String key) {
        return (ObjectNode) content.get(key);
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }
}
