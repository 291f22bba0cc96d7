package dev.cellar.notebook.diff.output;

/**
 * How large a picture is, in pixels.
 *
 * @param width columns
 * @param height rows
 */
public record ImageSize(int width, int height) {

    long pixels() {
        return (long) width * height;
    }

    @Override
    public String toString() {
        return width + "×" + height;
    }
}
