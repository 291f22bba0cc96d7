package dev.cellar.notebook.diff.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;

/**
 * What an output says, without what is no difference. Equal when it says the same.
 *
 * @param kind what kind of output
 * @param label the name of a stream, {@code error}, or the MIME type that says most
 * @param content the text of a stream, the error, or the MIME bundle
 */
record Output(Kind kind, String label, JsonNode content) {

    enum Kind {
        STREAM,
        ERROR,
        DATA
    }

    static Output of(ObjectNode output) {
        return switch (output.path("output_type").asText()) {
            case "stream" ->
                new Output(
                        Kind.STREAM,
                        output.path("name").asText("stdout"),
                        TextNode.valueOf(PlainText.of(output.path("text").asText())));
            case "error" -> new Output(Kind.ERROR, "error", error(output));
            default -> data(output.path("data"));
        };
    }

    private static JsonNode error(ObjectNode output) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("ename", output.path("ename").asText());
        error.put("evalue", PlainText.of(output.path("evalue").asText()));
        StringBuilder traceback = new StringBuilder();
        output.path("traceback")
                .forEach(line -> traceback.append(PlainText.of(line.asText())).append('\n'));
        return error.put("traceback", traceback.toString());
    }

    private static Output data(JsonNode bundle) {
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        bundle.properties().forEach(entry -> {
            boolean text =
                    entry.getKey().equals(MimeRank.PLAIN) && entry.getValue().isTextual();
            plain.set(
                    entry.getKey(),
                    text ? TextNode.valueOf(PlainText.of(entry.getValue().textValue())) : entry.getValue());
        });
        List<String> types = MimeRank.sorted(plain);
        return new Output(Kind.DATA, types.isEmpty() ? "no data" : types.get(0), plain);
    }

    /** Whether the two may be one output that changed. */
    boolean isLike(Output other) {
        if (kind != other.kind) {
            return false;
        }
        return switch (kind) {
            case STREAM -> label.equals(other.label);
            case ERROR -> true;
            case DATA -> content.properties().stream().anyMatch(entry -> other.content.has(entry.getKey()));
        };
    }

    List<String> lines() {
        return switch (kind) {
            case STREAM -> PlainText.lines(content.textValue());
            case ERROR -> ErrorComparison.lines(content);
            case DATA -> DataText.lines(content);
        };
    }

    Optional<ImageData> image() {
        return kind == Kind.DATA
                ? ImageData.TYPES.stream()
                        .filter(type -> content.path(type).isTextual())
                        .sorted()
                        .findFirst()
                        .map(type -> new ImageData(type, content.get(type).textValue()))
                : Optional.empty();
    }
}
