package dev.cellar.notebook.diff.output;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** Compares decoded pictures. */
final class PixelComparison {

    private static final int CHANGED = 0xffe03131;
    private static final int WHITE = 0xff;
    private static final int OPAQUE = 0xff000000;

    private PixelComparison() {}

    static Optional<PixelDiff> between(ImageData before, ImageData after) {
        return Images.decode(before).flatMap(earlier -> Images.decode(after).flatMap(later -> between(earlier, later)));
    }

    private static Optional<PixelDiff> between(BufferedImage before, BufferedImage after) {
        int width = Math.max(before.getWidth(), after.getWidth());
        int height = Math.max(before.getHeight(), after.getHeight());
        if ((long) width * height > Images.MOST_PIXELS) {
            return Optional.empty();
        }
        BufferedImage overlay = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        long changed = 0;
        long covered = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean inBefore = x < before.getWidth() && y < before.getHeight();
                boolean inAfter = x < after.getWidth() && y < after.getHeight();
                if (inBefore || inAfter) {
                    covered++;
                    boolean same = inBefore && inAfter && looksSame(before.getRGB(x, y), after.getRGB(x, y));
                    changed += same ? 0 : 1;
                    overlay.setRGB(x, y, same ? faded(after.getRGB(x, y)) : CHANGED);
                }
            }
        }
        return Optional.of(new PixelDiff(size(before), size(after), covered, changed, Images.png(overlay)));
    }

    /** Of what is wholly transparent the colour is not seen. */
    private static boolean looksSame(int one, int other) {
        return one == other || (one >>> 24 == 0 && other >>> 24 == 0);
    }

    private static int faded(int argb) {
        int alpha = argb >>> 24;
        int grey = ((argb >> 16 & 0xff) * 30 + (argb >> 8 & 0xff) * 59 + (argb & 0xff) * 11) / 100;
        int onWhite = WHITE - (WHITE - grey) * alpha / 0xff;
        int pale = WHITE - (WHITE - onWhite) / 3;
        return OPAQUE | pale << 16 | pale << 8 | pale;
    }

    private static ImageSize size(BufferedImage image) {
        return new ImageSize(image.getWidth(), image.getHeight());
    }
}
