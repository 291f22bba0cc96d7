package dev.cellar.notebook.diff.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A MIME bundle as lines: its plain text, else its other text; of what is no text its type, size and hash. Stateless. */
final class DataText {

    private DataText() {}

    static List<String> lines(JsonNode bundle) {
        List<String> lines = new ArrayList<>();
        String shown = bundle.path(MimeRank.PLAIN).isTextual() ? MimeRank.PLAIN : firstText(bundle);
        if (!shown.isEmpty()) {
            lines.addAll(PlainText.lines(bundle.get(shown).textValue()));
        }
        for (String type : MimeRank.sorted(bundle)) {
            if (!type.equals(shown)) {
                Digest digest = Digest.of(type, bundle.get(type));
                lines.add("[" + type + ", " + digest.bytes() + " bytes, " + digest.shortHash() + "]");
            }
        }
        return lines;
    }

    private static String firstText(JsonNode bundle) {
        return MimeRank.sorted(bundle).stream()
                .filter(type -> type.startsWith("text/")
                        && !type.equals(MimeRank.HTML)
                        && bundle.get(type).isTextual())
                .findFirst()
                .orElse("");
    }
}
