package dev.cellar.notebook.diff.output;

import java.util.Optional;

/**
 * Another picture.
 *
 * @param label the MIME type
 * @param before the earlier picture
 * @param after the later picture
 */
public record ImageChange(String label, ImageData before, ImageData after) implements OutputChange {

    /**
     * The pictures compared pixel by pixel; empty where one cannot be decoded or is too large. Decodes both at each call,
     * which takes some ten milliseconds.
     */
    public Optional<PixelDiff> pixels() {
        return PixelComparison.between(before, after);
    }
}
