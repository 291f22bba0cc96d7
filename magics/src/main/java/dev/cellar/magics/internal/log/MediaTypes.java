package dev.cellar.magics.internal.log;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which file ending goes with which media type. */
final class MediaTypes {
    static final String PNG = "image/png";
    static final String SVG = "image/svg+xml";
    static final String HTML = "text/html";
    static final String TEXT = "text/plain";
    static final String BYTES = "application/octet-stream";
    static final String SERIALIZED = "application/x-java-serialized-object";

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("png", PNG),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("svg", SVG),
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("txt", TEXT),
            Map.entry("log", TEXT),
            Map.entry("md", "text/markdown"),
            Map.entry("csv", "text/csv"),
            Map.entry("tsv", "text/tab-separated-values"),
            Map.entry("json", "application/json"),
            Map.entry("ipynb", "application/x-ipynb+json"),
            Map.entry("xml", "application/xml"),
            Map.entry("yaml", "application/yaml"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("zip", "application/zip"),
            Map.entry("gz", "application/gzip"),
            Map.entry("parquet", "application/vnd.apache.parquet"),
            Map.entry("ser", SERIALIZED));

    private MediaTypes() {}

    /** By the ending of a file's or artifact's name. */
    static Optional<String> ofName(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(BY_ENDING.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }

    /** The usual ending for a media type that a figure may have. */
    static String ending(String mediaType) {
        return switch (mediaType) {
            case PNG -> "png";
            case "image/jpeg" -> "jpg";
            case "image/gif" -> "gif";
            case SVG -> "svg";
            case HTML -> "html";
            case "text/markdown" -> "md";
            case "text/latex" -> "tex";
            case "application/json" -> "json";
            default -> "txt";
        };
    }
}
