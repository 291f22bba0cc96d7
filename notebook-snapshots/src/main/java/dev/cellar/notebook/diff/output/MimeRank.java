package dev.cellar.notebook.diff.output;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cellar.notebook.MimeTypes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which of an output's MIME types says most to a reader of a comparison. Stateless. */
final class MimeRank {

    static final String PLAIN = "text/plain";
    static final String HTML = "text/html";
    static final String SVG = "image/svg+xml";

    private static final Comparator<String> ORDER =
            Comparator.comparingInt(MimeRank::rank).thenComparing(Comparator.naturalOrder());

    private MimeRank() {}

    static List<String> sorted(JsonNode bundle) {
        return bundle.properties().stream().map(Map.Entry::getKey).sorted(ORDER).toList();
    }

    private static int rank(String type) {
        if (ImageData.TYPES.contains(type)) {
            return 0;
        }
        if (type.equals(HTML)) {
            return 1;
        }
        if (type.equals(SVG)) {
            return 2;
        }
        if (MimeTypes.isJson(type)) {
            return 3;
        }
        if (type.equals(PLAIN)) {
            return 5;
        }
        return type.startsWith("text/") ? 4 : 6;
    }
}
