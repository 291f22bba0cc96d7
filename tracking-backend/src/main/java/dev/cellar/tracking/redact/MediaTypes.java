package dev.cellar.tracking.redact;

/** Which MIME types of a display hold Base64: no secret is looked for in it, for chance makes some. */
final class MediaTypes {
    private MediaTypes() {}

    static boolean isBinary(String mediaType) {
        boolean media =
                mediaType.startsWith("image/") || mediaType.startsWith("audio/") || mediaType.startsWith("video/");
        return (media && !mediaType.startsWith("image/svg")) || mediaType.equals("application/pdf");
    }
}
