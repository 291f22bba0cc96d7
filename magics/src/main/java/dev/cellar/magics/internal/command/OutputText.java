package dev.cellar.magics.internal.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** What a cell put out, as text; of what has no text, its media type. */
final class OutputText {
    private OutputText() {}

    static String of(List<ObjectNode> outputs) {
        return outputs.stream().map(OutputText::of).map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    private static String of(ObjectNode output) {
        return switch (output.path("output_type").asText()) {
            case "stream" -> output.path("text").asText();
            case "error" ->
                output.path("ename").asText() + ": " + output.path("evalue").asText();
            default -> ofData(output.path("data"));
        };
    }

    private static String ofData(JsonNode data) {
        if (data.has("text/plain")) {
            return data.get("text/plain").asText();
        }
        return data.fieldNames().hasNext() ? "[" + data.fieldNames().next() + "]" : "";
    }
}
