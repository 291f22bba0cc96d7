package dev.cellar.client.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.CellError;
import dev.cellar.client.Message;
import dev.cellar.notebook.OutputCollector;
import java.util.Optional;

/** Translates iopub messages for an {@link OutputCollector}. */
public final class Iopub {
    private Iopub() {}

    /** Adds what a message publishes to the outputs; messages that publish nothing change nothing. */
    public static void collect(Message message, OutputCollector outputs) {
        ObjectNode content = message.content();
        String displayId = displayId(message).orElse(null);
        switch (message.type()) {
            case "stream" ->
                outputs.stream(
                        content.path("name").asText("stdout"),
                        content.path("text").asText());
            case "display_data" -> outputs.display(object(content, "data"), object(content, "metadata"), displayId);
            case "execute_result" ->
                outputs.result(
                        content.path("execution_count").asInt(),
                        object(content, "data"),
                        object(content, "metadata"),
                        displayId);
            case "update_display_data" -> update(message, outputs);
            case "clear_output" -> outputs.clear(content.path("wait").asBoolean());
            case "error" -> {
                CellError error = CellError.of(content);
                outputs.error(error.name(), error.value(), error.traceback());
            }
            default -> {
                // Status, input and comm messages are no outputs.
            }
        }
    }

    /** Replaces the displays that a message renews, for the outputs of cells other than the one that publishes. */
    public static void update(Message message, OutputCollector outputs) {
        displayId(message)
                .ifPresent(id -> outputs.updateDisplay(
                        id, object(message.content(), "data"), object(message.content(), "metadata")));
    }

    /** Whether a message says that the kernel is in the given state. */
    static boolean isStatus(Message message, String state) {
        return message.type().equals("status")
                && message.content().path("execution_state").asText().equals(state);
    }

    private static Optional<String> displayId(Message message) {
        JsonNode id = message.content().path("transient").path("display_id");
        return id.isTextual() ? Optional.of(id.asText()) : Optional.empty();
    }

    private static ObjectNode object(ObjectNode content, String key) {
        return content.path(key) instanceof ObjectNode object ? object : Json.object();
    }
}
