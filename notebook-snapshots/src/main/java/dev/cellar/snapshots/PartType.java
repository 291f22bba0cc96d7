package dev.cellar.snapshots;

import dev.cellar.notebook.MimeTypes;
import java.util.List;
import java.util.Map;

/**
 * How values of a MIME type are held in files.
 *
 * @param extension the file's extension with its dot
 * @param forms the forms to try, the best first
 */
record PartType(String extension, List<PartForm> forms) {

    static final PartType PLAIN_TEXT = new PartType(".txt", List.of(PartForm.TEXT));

    private static final List<PartForm> BINARY =
            List.of(PartForm.BASE64, PartForm.BASE64_NEWLINE, PartForm.BASE64_LINES, PartForm.TEXT);

    private static final PartType JSON = new PartType(".json", List.of(PartForm.JSON));

    private static final Map<String, PartType> KNOWN = Map.ofEntries(
            Map.entry("image/png", new PartType(".png", BINARY)),
            Map.entry("image/jpeg", new PartType(".jpg", BINARY)),
            Map.entry("image/gif", new PartType(".gif", BINARY)),
            Map.entry("image/webp", new PartType(".webp", BINARY)),
            Map.entry("application/pdf", new PartType(".pdf", BINARY)),
            Map.entry("application/octet-stream", new PartType(".bin", BINARY)),
            Map.entry("image/svg+xml", new PartType(".svg", List.of(PartForm.TEXT))),
            Map.entry("text/html", new PartType(".html", List.of(PartForm.TEXT))),
            Map.entry("text/markdown", new PartType(".md", List.of(PartForm.TEXT))),
            Map.entry("text/latex", new PartType(".tex", List.of(PartForm.TEXT))),
            Map.entry("text/csv", new PartType(".csv", List.of(PartForm.TEXT))),
            Map.entry("text/javascript", new PartType(".js", List.of(PartForm.TEXT))),
            Map.entry("application/javascript", new PartType(".js", List.of(PartForm.TEXT))));

    static PartType of(String mime) {
        PartType known = KNOWN.get(mime);
        if (known != null) {
            return known;
        }
        if (MimeTypes.isJson(mime)) {
            return JSON;
        }
        boolean binary = mime.startsWith("image/") || mime.startsWith("audio/") || mime.startsWith("video/");
        return binary ? new PartType(".bin", BINARY) : PLAIN_TEXT;
    }
}
