package dev.cellar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.cli.process.ExampleRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that reads handwritten digits. */
class ImagesIT {
    @TempDir
    private static Path folder;

    private static ExampleRun run;

    @BeforeAll
    static void runTheExample() throws IOException {
        run = ExampleRun.of("images", folder);
    }

    @Test
    void eachModelIsTriedWithoutAndWithMovedCopies() {
        assertThat(run.attempts().findValuesAsText("model"))
                .containsExactly("logistic regression", "logistic regression", "random forest", "random forest");
        assertThat(run.attempts().findValuesAsText("moved copies")).containsExactly("false", "true", "false", "true");
    }

    @Test
    void theBestReadsMostDigits() {
        assertThat(run.metric("accuracy"))
                .allSatisfy(accuracy -> assertThat(accuracy).isBetween(0.7, 1.0));
        assertThat(Collections.max(run.metric("accuracy"))).isGreaterThan(0.9);
    }

    @Test
    void theFiguresAreKept() {
        assertThat(run.artifacts())
                .contains("figures/first digits.png", "figures/confusion.png", "figures/worst mistakes.png");
    }

    @Test
    void theComparisonHoldsTheFourSideBySide() throws IOException {
        assertThat(run.said("compare")).contains("digits #1:1", "digits #1:4", "moved copies", "★ best accuracy, max");
    }

    @Test
    void theWorstMistakesAreOneSheet() throws IOException {
        byte[] png = Base64.getMimeDecoder().decode(run.output("worst-sheet", "image/png"));

        assertThat(ImageIO.read(new ByteArrayInputStream(png)))
                .returns(480, sheet -> sheet.getWidth())
                .returns(440, sheet -> sheet.getHeight());
    }
}
