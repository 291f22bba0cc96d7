package dev.cellar.magics.internal.log;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Bytes and what they are. The array is the holder's: it is neither copied nor changed. */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy of a large model would be felt.
public record Content(String mediaType, byte[] bytes) {
    /** Richest first: what a figure is kept as when the kernel offers several forms. */
    private static final List<String> PREFERRED = List.of(
            MediaTypes.SVG,
            MediaTypes.PNG,
            "image/jpeg",
            "image/gif",
            MediaTypes.HTML,
            "text/markdown",
            "text/latex",
            "application/json");

    static Content text(String mediaType, String text) {
        return new Content(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The richest form in a display bundle. */
    public static Content richest(Map<String, String> bundle) {
        String mediaType =
                PREFERRED.stream().filter(bundle::containsKey).findFirst().orElse(MediaTypes.TEXT);
        String value = bundle.getOrDefault(mediaType, "");
        return isBinary(mediaType)
                ? new Content(mediaType, Base64.getMimeDecoder().decode(value))
                : text(mediaType, value);
    }

    /** As a display bundle has it: images in Base64, the rest as text. */
    public String inBundle() {
        return isBinary(mediaType)
                ? Base64.getEncoder().encodeToString(bytes)
                : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The usual file ending for it, without a dot. */
    public String ending() {
        return MediaTypes.ending(mediaType);
    }

    static boolean isBinary(String mediaType) {
        return mediaType.startsWith("image/") && !mediaType.equals(MediaTypes.SVG);
    }
}
