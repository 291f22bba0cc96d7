package dev.cellar.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.cellar.cli.process.Cellar;
import dev.cellar.cli.process.Examples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes a picture of every card, chart and figure of the examples in a real JupyterLab, light and dark, into the folder
 * that {@code -Dcellar.images=…} names; {@code docs/images/make} says so.
 */
@Tag("e2e")
@EnabledIfSystemProperty(named = "cellar.images", matches = ".+")
class PicturesIT {
    private static final Map<String, String> THEMES = Map.of("light", "JupyterLab Light", "dark", "JupyterLab Dark");

    @TempDir
    private Path folder;

    @Test
    void everyExampleIsPicturedLightAndDark() throws Exception {
        Path images = Path.of(System.getProperty("cellar.images"));
        Path examples = Examples.copyInto(folder);
        Cellar cellar = Cellar.in(folder);
        assertThat(cellar.run("install").status()).isZero();

        try (Chromium chromium = Chromium.withLab(folder, cellar)) {
            for (String notebook : List.of("quickstart", "time-series", "images", "text")) {
                try (Page page = chromium.page()) {
                    LabPage editor = new LabPage(page, chromium.lab());
                    editor.open(notebook + ".ipynb");
                    editor.wear(THEMES.get("light"));
                    editor.runAll();
                    Pictures pictures = new Pictures(page, editor, images);
                    List<String> codeCells = Examples.codeCells(examples.resolve(notebook + ".ipynb"));
                    pictures.take(notebook, codeCells, "light");
                    editor.wear(THEMES.get("dark"));
                    pictures.take(notebook, codeCells, "dark");
                }
                try (Stream<Path> taken = Files.list(images.resolve(notebook))) {
                    assertThat(taken).as(notebook).hasSizeGreaterThan(8);
                }
            }
        }
    }
}
