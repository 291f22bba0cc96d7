package dev.cellar.kernel.display;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Images as base64 text, the form in which Jupyter carries them. */
final class Images {
    private Images() {}

    /**
     * The image in one of the formats that the JDK writes.
     *
     * @throws IllegalArgumentException where the format cannot hold such an image, as JPEG with transparency
     */
    static String base64(RenderedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // In memory: the default stream writes every image through a temporary file.
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(
                        "This image cannot be written as " + format + "; png takes any image.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** A text that is the same in every run, unlike the image's own {@code toString}. */
    static String describe(RenderedImage image) {
        return "Image " + image.getWidth() + " × " + image.getHeight();
    }
}
