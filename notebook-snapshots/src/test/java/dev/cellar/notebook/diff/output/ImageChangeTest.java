package dev.cellar.notebook.diff.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cellar.notebook.diff.Docs;
import dev.cellar.notebook.diff.Pictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageChangeTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    void theShareOfChangedPixelsIsExact(String format) {
        ImageChange change = change(
                format, Pictures.encode(Pictures.blank(20, 10), format), Pictures.encode(withSpot(20, 10), format));

        PixelDiff pixels = change.pixels().orElseThrow();
        assertThat(pixels.changed()).isEqualTo(4);
        assertThat(pixels.share()).isEqualTo(0.02, within(1e-9));
        assertThat(pixels.after()).isEqualTo(new ImageSize(20, 10));
    }

    @Test
    void jpegsAreComparedToo() {
        ImageChange change = change(
                "jpeg",
                Pictures.encode(Pictures.blank(32, 32), "jpeg"),
                Pictures.encode(Pictures.filled(32, 32, Color.BLACK), "jpeg"));

        assertThat(change.pixels().orElseThrow().share()).isEqualTo(1.0);
    }

    @Test
    void theOverlayShowsTheChangedPixelsInRedAndTheRestPale() {
        ImageChange change =
                change("png", Pictures.encode(Pictures.blank(20, 10), "png"), Pictures.encode(withSpot(20, 10), "png"));

        BufferedImage overlay = Pictures.decode(change.pixels().orElseThrow().overlay());
        assertThat(overlay.getRGB(3, 3)).isEqualTo(0xffe03131);
        assertThat(overlay.getRGB(10, 3)).isEqualTo(0xffffffff);
    }

    @Test
    void whatOnlyOnePictureCoversIsChanged() {
        ImageChange change = change(
                "png", Pictures.encode(Pictures.blank(10, 10), "png"), Pictures.encode(Pictures.blank(10, 20), "png"));

        assertThat(change.pixels().orElseThrow().share()).isEqualTo(0.5);
    }

    @Test
    void aPictureWhoseHeaderPromisesTooManyPixelsIsNotDecoded() {
        String bomb = Pictures.pngHeader(60_000, 60_000);

        ImageChange change = change("png", bomb, Pictures.encode(Pictures.blank(2, 2), "png"));

        assertThat(change.before().size()).contains(new ImageSize(60_000, 60_000));
        assertThat(change.pixels()).isEmpty();
    }

    @Test
    void brokenPicturesAreAChangeWithoutPixels() {
        ImageChange change = change("png", "AAAA", Base64.getEncoder().encodeToString(new byte[] {1, 2, 3}));

        assertThat(change.pixels()).isEmpty();
        assertThat(change.before().size()).isEmpty();
    }

    @Test
    void otherLineBreaksInBase64AreNoChange() {
        String png = Pictures.encode(Pictures.blank(4, 4), "png");

        assertThat(OutputDiff.between(
                        Docs.shown("a", "image/png", png).outputs(),
                        Docs.shown("a", "image/png", png.substring(0, 20) + "\n" + png.substring(20) + "\n")
                                .outputs()))
                .isEmpty();
    }

    private static BufferedImage withSpot(int width, int height) {
        BufferedImage image = Pictures.blank(width, height);
        for (int i = 0; i < 4; i++) {
            image.setRGB(3 + i % 2, 3 + i / 2, Color.BLACK.getRGB());
        }
        return image;
    }

    private static ImageChange change(String format, String before, String after) {
        String type = "image/" + format;
        List<OutputChange> changes = OutputDiff.between(
                Docs.shown("a", type, before).outputs(),
                Docs.shown("a", type, after).outputs());
        assertThat(changes).singleElement().isInstanceOf(ImageChange.class);
        return (ImageChange) changes.get(0);
    }
}
