package dev.cellar.notebook.diff.output;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Reads pictures that may be made to harm: the size in a file's header is looked at before anything is decoded, for a
 * file of a few kilobytes can say that it has a billion pixels. Nothing is written to disk.
 */
final class Images {

    /** Pictures of more pixels are not decoded. */
    static final long MOST_PIXELS = 16_000_000;

    private Images() {}

    private interface Reading<T> {
        Optional<T> from(ImageReader reader) throws IOException;
    }

    static Optional<ImageSize> size(ImageData image) {
        return read(image, reader -> Optional.of(new ImageSize(reader.getWidth(0), reader.getHeight(0))));
    }

    /** The first frame; empty if it is none that can be decoded, or too large. */
    static Optional<BufferedImage> decode(ImageData image) {
        return read(image, reader -> {
            ImageSize size = new ImageSize(reader.getWidth(0), reader.getHeight(0));
            return size.pixels() > MOST_PIXELS ? Optional.empty() : Optional.of(reader.read(0));
        });
    }

    private static <T> Optional<T> read(ImageData image, Reading<T> reading) {
        Optional<byte[]> bytes = image.bytes();
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(image.type());
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes.get()))) {
            reader.setInput(in, true, true);
            return reading.from(reader);
        } catch (IOException | RuntimeException e) {
            // A broken picture: the readers throw exceptions of all kinds on what they cannot read.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    static String png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does no output", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
