package dev.cellar.kernel.display;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Charts of XChart and JFreeChart, painted onto an image; both libraries are known by name only. */
final class Charts {
    private static final int JFREECHART_WIDTH = 640;
    private static final int JFREECHART_HEIGHT = 420;

    private Charts() {}

    static Optional<BufferedImage> paint(Object value) {
        return KnownType.of(value, "org.knowm.xchart.internal.chartpart.Chart")
                .map(Charts::xchart)
                .or(() -> KnownType.of(value, "org.jfree.chart.JFreeChart").map(Charts::jfreechart));
    }

    private static BufferedImage xchart(KnownType chart) {
        int width = chart.callInt("getWidth");
        int height = chart.callInt("getHeight");
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            chart.call("paint", new Class<?>[] {Graphics2D.class, int.class, int.class}, graphics, width, height);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static BufferedImage jfreechart(KnownType chart) {
        Class<?>[] parameters = {int.class, int.class};
        Object image = chart.call("createBufferedImage", parameters, JFREECHART_WIDTH, JFREECHART_HEIGHT);
        return (BufferedImage) chart.require(image, "createBufferedImage");
    }
}
