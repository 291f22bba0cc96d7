package dev.cellar.recorder.inspect.preview;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** Images in memory. Other kinds of image may be computed tile by tile when asked, so they are left alone. */
final class ImageDescriber implements Describer {
    @Override
    public Optional<Preview> describe(Object value, Parts parts) {
        // The name is compared first so that the desktop module is never loaded for a notebook without images.
        if (!value.getClass().getName().equals("java.awt.image.BufferedImage")) {
            return Optional.empty();
        }
        BufferedImage image = (BufferedImage) value;
        long bits = (long) image.getWidth()
                * image.getHeight()
                * image.getColorModel().getPixelSize();
        String text = "image " + image.getWidth() + "×" + image.getHeight() + ", "
                + image.getColorModel().getNumComponents() + " channels";
        return Optional.of(Preview.of(text, image.getHeight(), image.getWidth()).withBytes(bits / 8));
    }
}
