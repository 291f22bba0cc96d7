package dev.cellar.notebook.diff.output;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * A picture as a notebook holds it. What is in it is not trusted.
 *
 * @param type the MIME type: PNG, JPEG or GIF
 * @param base64 the file in base64, without line breaks
 */
public record ImageData(String type, String base64) {

    /** The types that are looked into. */
    static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/gif");

    /** Longer ones are not looked into. */
    private static final int MOST_CHARACTERS = 40 << 20;

    private static final int MOST_SHOWN = 4 << 20;

    /** Takes white space out. */
    public ImageData {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("Not a picture: " + type);
        }
        base64 = base64.replaceAll("\\s", "");
    }

    /** The file's bytes; empty if they are not base64 or too many. */
    public Optional<byte[]> bytes() {
        if (base64.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            // Whoever made it wrote something else into the notebook; there is no picture to show.
            return Optional.empty();
        }
    }

    /** The picture as an address for a page; empty where it is none, or too large to be put into one. */
    public Optional<String> dataUri() {
        boolean shown = base64.length() <= MOST_SHOWN
                && size().map(size -> size.pixels() <= Images.MOST_PIXELS).orElse(false);
        return shown ? Optional.of("data:" + type + ";base64," + base64) : Optional.empty();
    }

    /** Width and height as the file's header says; empty if there is no such file in it. */
    public Optional<ImageSize> size() {
        return Images.size(this);
    }
}
