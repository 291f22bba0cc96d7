package dev.cellar.cli.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The README's pictures of the quickstart after it ran, written into a folder. */
final class Pictures {
    private final Page page;
    private final LabPage editor;
    private final Path folder;

    Pictures(Page page, LabPage editor, Path folder) {
        this.page = page;
        this.editor = editor;
        this.folder = folder;
    }

    void take() throws IOException {
        Files.createDirectories(folder);
        window("jupyterlab.png");
        editor.wear("JupyterLab Dark");
        window("jupyterlab-dark.png");
        editor.selectTitle();
        picture(statusCard(), "card-dark.png");
        editor.wear("JupyterLab Light");
        picture(statusCard(), "card-light.png");
        picture(page.locator(".jp-CodeCell:has(.jp-RenderedImage)").first(), "figure.png");
    }

    private void window(String file) {
        page.locator(".jp-MarkdownCell").first().scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(file)));
    }

    private Locator statusCard() {
        return page.locator(".jp-CodeCell").last();
    }

    private void picture(Locator what, String file) {
        what.screenshot(new Locator.ScreenshotOptions().setPath(folder.resolve(file)));
    }
}
