package dev.cellar.cli.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes pictures of what a notebook's cells showed, as {@code FOLDER/NOTEBOOK/CELL-THEME.png}. */
final class Pictures {
    private final Page page;
    private final LabPage editor;
    private final Path folder;

    Pictures(Page page, LabPage editor, Path folder) {
        this.page = page;
        this.editor = editor;
        this.folder = folder;
    }

    /** The window from the notebook's top, then every cell with an output that is more than plain text. */
    void take(String notebook, List<String> codeCells, String theme) throws IOException {
        Path target = Files.createDirectories(folder.resolve(notebook));
        editor.selectTitle();
        page.screenshot(new Page.ScreenshotOptions().setPath(target.resolve("window-" + theme + ".png")));
        for (int i = 0; i < codeCells.size(); i++) {
            Locator outputs = editor.codeCells().nth(i).locator(".jp-Cell-outputWrapper");
            if (shows(outputs)) {
                picture(outputs, target.resolve(codeCells.get(i) + "-" + theme + ".png"));
            }
        }
    }

    private static boolean shows(Locator outputs) {
        return outputs.locator(".jp-RenderedHTML, .jp-RenderedImage, .jp-RenderedSVG")
                        .count()
                > 0;
    }

    private static void picture(Locator outputs, Path file) {
        assertThat(outputs.locator("img:not([src])")).hasCount(0);
        outputs.screenshot(new Locator.ScreenshotOptions().setPath(file));
    }
}
