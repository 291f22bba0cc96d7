package dev.cellar.notebook.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says, as lines. Of an output its text is shown, without colours; of what is no text, its type, size and
 * check sum, so that a change shows.
 */
final class OutputText {

    private static final String PLAIN = "text/plain";
    private static final Pattern TERMINAL_CODES =
            Pattern.compile("\u001b(\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(\u0007|\u001b\\\\)?)");

    private OutputText() {}

    static List<String> sourceOf(CellChange.@Nullable Placed placed) {
        return placed == null || placed.cell().source().isEmpty()
                ? List.of()
                : List.of(placed.cell().source().split("\n", -1));
    }

    static List<String> outputsOf(CellChange.@Nullable Placed placed) {
        return placed == null ? List.of() : of(placed.cell());
    }

    static List<String> of(Cell cell) {
        List<String> lines = new ArrayList<>();
        for (ObjectNode output : cell.outputs()) {
            switch (output.path("output_type").asText()) {
                case "stream" -> add(lines, output.path("text").asText());
                case "error" -> addError(lines, output);
                default -> addData(lines, output.path("data"));
            }
        }
        return lines;
    }

    private static void addError(List<String> lines, ObjectNode error) {
        lines.add(error.path("ename").asText() + ": " + error.path("evalue").asText());
        error.path("traceback").forEach(line -> add(lines, line.asText()));
    }

    private static void addData(List<String> lines, JsonNode data) {
        if (data.path(PLAIN).isTextual()) {
            add(lines, data.get(PLAIN).textValue());
        }
        Map<String, JsonNode> others = new TreeMap<>();
        data.properties().forEach(entry -> others.put(entry.getKey(), entry.getValue()));
        others.remove(PLAIN);
        others.forEach((type, value) -> lines.add(digest(type, value)));
    }

    private static String digest(String type, JsonNode value) {
        byte[] bytes = (value.isTextual() ? value.textValue() : value.toString()).getBytes(UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return String.format(Locale.ROOT, "[%s, %d bytes, %08x]", type, bytes.length, sum.getValue());
    }

    private static void add(List<String> lines, String text) {
        String plain = TERMINAL_CODES.matcher(text).replaceAll("");
        String body = plain.endsWith("\n") ? plain.substring(0, plain.length() - 1) : plain;
        lines.addAll(List.of(body.split("\n", -1)));
    }
}
