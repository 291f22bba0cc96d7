package dev.cellar.notebook.limit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Cuts one output. Plain text loses its middle. Of anything else half is worth nothing: an image, a JSON value or a page
 * that is too large is left out, largest first, and the plain text beside it says so. Stateless.
 */
final class OutputCut {
    private static final Set<String> PLAIN = Set.of("text/plain", "text/markdown");
    private static final String TEXT = "text/plain";
    /** The names around what an output shows. */
    private static final int FRAME = 100;

    private OutputCut() {}

    static ObjectNode of(ObjectNode output, OutputLimit limit) {
        if (output.path("output_type").asText().equals("stream")) {
            String text = output.path("text").asText();
            String kept = limit.text(text);
            return kept.equals(text) ? output : output.deepCopy().put("text", kept);
        }
        if (OutputSize.of(output) <= limit.bytes()) {
            return output;
        }
        ObjectNode cut = output.deepCopy();
        if (output.path("output_type").asText().equals("error")) {
            cutError(cut, limit);
        } else {
            cutRich(cut, limit);
        }
        return cut;
    }

    private static void cutError(ObjectNode error, OutputLimit limit) {
        OutputLimit part = limit.part(limit.bytes() / 4);
        error.put("ename", part.text(error.path("ename").asText()));
        error.put("evalue", part.text(error.path("evalue").asText()));
        List<String> lines = new ArrayList<>();
        error.path("traceback").forEach(line -> lines.add(line.asText()));
        ArrayNode kept = error.putArray("traceback");
        part.lines(lines).forEach(kept::add);
    }

    private static void cutRich(ObjectNode output, OutputLimit limit) {
        long left = limit.bytes() - CutMark.ROOM - FRAME;
        long gone = 0;
        if (OutputSize.of(output.path("metadata")) > left / 2) {
            gone += OutputSize.of(output.path("metadata"));
            output.putObject("metadata");
        }
        ObjectNode data = output.withObject("/data");
        Map<String, Long> sizes = new TreeMap<>();
        data.properties().forEach(entry -> sizes.put(entry.getKey(), size(entry)));
        long total = OutputSize.of(output.path("metadata"))
                + sizes.values().stream().mapToLong(Long::longValue).sum();
        List<String> largest = sizes.keySet().stream()
                .sorted(Comparator.comparing(sizes::get).reversed())
                .toList();
        for (String type : largest) {
            long others = total - sizes.getOrDefault(type, 0L);
            if (total <= left) {
                break;
            } else if (PLAIN.contains(type) && data.path(type).isTextual() && left - others >= OutputLimit.LEAST) {
                data.put(type, limit.part(left - others).text(data.path(type).asText()));
                total = left;
            } else {
                gone += OutputSize.of(data.path(type));
                data.remove(type);
                total = others;
            }
        }
        if (gone > 0) {
            String text = data.path(TEXT).asText();
            data.put(TEXT, text + (text.isEmpty() ? "" : "\n") + CutMark.of(gone, limit.setting()));
        }
    }

    private static long size(Map.Entry<String, JsonNode> entry) {
        return Utf8.length(entry.getKey()) + OutputSize.of(entry.getValue());
    }
}
