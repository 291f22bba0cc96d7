package dev.cellar.notebook.diff.output;

/**
 * Two pictures pixel by pixel, laid over each other at their upper left corners.
 *
 * @param before the earlier picture's size
 * @param after the later picture's size
 * @param pixels how many pixels the two cover together
 * @param changed how many of them differ; those that one picture alone covers do
 * @param overlay a PNG in base64: the later picture faded, what differs in red
 */
public record PixelDiff(ImageSize before, ImageSize after, long pixels, long changed, String overlay) {

    /** Which share of the pixels differs, from 0 to 1. */
    public double share() {
        return pixels == 0 ? 0 : (double) changed / pixels;
    }
}
