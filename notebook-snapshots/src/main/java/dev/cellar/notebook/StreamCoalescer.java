package dev.cellar.notebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * nbclient's {@code coalesce_streams}: all text of one stream becomes one output at the place of its first, a line that
 * was overwritten after a carriage return is dropped, and {@code stdout} comes before a directly preceding
 * {@code stderr}, for the order between the two is not certain. Backspaces stay, as they do in nbclient.
 */
public final class StreamCoalescer {

    private StreamCoalescer() {}

    /** The coalesced outputs; what comes in is not changed. */
    public static List<ObjectNode> coalesce(List<ObjectNode> outputs) {
        List<ObjectNode> merged = new ArrayList<>();
        Map<String, ObjectNode> streams = new LinkedHashMap<>();
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        for (ObjectNode output : outputs) {
            if (!isStream(output)) {
                merged.add(output);
                continue;
            }
            String name = output.path("name").asText();
            if (!streams.containsKey(name)) {
                ObjectNode stream = output.deepCopy();
                streams.put(name, stream);
                merged.add(stream);
            }
            texts.computeIfAbsent(name, key -> new StringBuilder())
                    .append(output.path("text").asText());
        }
        streams.forEach((name, stream) -> stream.put("text", overwritten(String.valueOf(texts.get(name)))));
        putStdoutFirst(merged);
        return merged;
    }

    private static void putStdoutFirst(List<ObjectNode> outputs) {
        for (int i = 0; i + 1 < outputs.size(); i++) {
            if (isStream(outputs.get(i), "stderr") && isStream(outputs.get(i + 1), "stdout")) {
                outputs.add(i, outputs.remove(i + 1));
            }
        }
    }

    /** Drops what stood on a line before its last carriage return that something follows. */
    private static String overwritten(String text) {
        if (text.indexOf('\r') < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int carriageReturn = text.lastIndexOf('\r', end - 2);
            int next = newline < 0 ? end : newline + 1;
            kept.append(text, carriageReturn < start ? start : carriageReturn + 1, next);
            start = next;
        }
        return kept.toString();
    }

    private static boolean isStream(ObjectNode output) {
        return output.path("output_type").asText().equals("stream");
    }

    private static boolean isStream(ObjectNode output, String name) {
        return isStream(output) && output.path("name").asText().equals(name);
    }
}
