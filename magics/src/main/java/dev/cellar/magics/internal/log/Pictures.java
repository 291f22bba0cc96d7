package dev.cellar.magics.internal.log;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Images, and charts of XChart and JFreeChart painted onto one, for kernels that show them as text. Both libraries are the
 * notebook's and known by name only.
 */
final class Pictures {
    private static final int JFREECHART_WIDTH = 640;
    private static final int JFREECHART_HEIGHT = 420;

    private Pictures() {}

    /** As PNG; empty if it is neither. */
    static Optional<Content> of(Object figure) throws IOException {
        try {
            RenderedImage image = figure instanceof RenderedImage given ? given : painted(figure);
            return image == null ? Optional.empty() : Optional.of(new Content(MediaTypes.PNG, png(image)));
        } catch (ReflectiveOperationException e) {
            throw new IOException("the chart cannot be painted: " + (e.getCause() == null ? e : e.getCause()), e);
        }
    }

    private static @Nullable RenderedImage painted(Object figure) throws ReflectiveOperationException {
        for (Class<?> type = figure.getClass(); type != null; type = type.getSuperclass()) {
            switch (type.getName()) {
                case "org.knowm.xchart.internal.chartpart.Chart" -> {
                    return xchart(type, figure);
                }
                case "org.jfree.chart.JFreeChart" -> {
                    return (RenderedImage) type.getMethod("createBufferedImage", int.class, int.class)
                            .invoke(figure, JFREECHART_WIDTH, JFREECHART_HEIGHT);
                }
                default -> {}
            }
        }
        return null;
    }

    private static RenderedImage xchart(Class<?> type, Object chart) throws ReflectiveOperationException {
        int width = (int) type.getMethod("getWidth").invoke(chart);
        int height = (int) type.getMethod("getHeight").invoke(chart);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            Method paint = type.getMethod("paint", Graphics2D.class, int.class, int.class);
            paint.invoke(chart, graphics, width, height);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** In memory: the default stream writes every image through a temporary file. */
    private static byte[] png(RenderedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }
}
