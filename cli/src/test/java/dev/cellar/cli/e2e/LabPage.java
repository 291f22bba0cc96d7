package dev.cellar.cli.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** JupyterLab in a browser's page, used as a person uses it. */
final class LabPage {
    private static final double KERNEL_START_MILLIS = 60_000;
    private static final double RUN_ALL_MILLIS = 180_000;

    private final Page page;
    private final Lab lab;

    LabPage(Page page, Lab lab) {
        this.page = page;
        this.lab = lab;
    }

    /** Opens a notebook below the server's root and waits for its kernel. */
    void open(String file) {
        page.navigate(lab.address(file));
        page.locator(".jp-Notebook:visible .jp-Cell").first().waitFor();
        // Before a kernel is there, Run would ask which one to start.
        assertThat(page.locator("#jp-main-statusbar"))
                .containsText(
                        "Java (Cellar) | Idle",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(KERNEL_START_MILLIS));
    }

    /** Runs every cell and waits for the last; a notebook that was not run before has counted them then. */
    void runAll() {
        choose("Run", "Run All Cells");
        try {
            assertThat(codeCells().last().locator(".jp-InputPrompt"))
                    .hasText(
                            "[" + codeCells().count() + "]:",
                            new LocatorAssertions.HasTextOptions().setTimeout(RUN_ALL_MILLIS));
        } catch (AssertionError e) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/e2e/failed.png")));
            throw e;
        }
    }

    /** The code cells of the notebook in front, in their order. */
    Locator codeCells() {
        return page.locator(".jp-Notebook:visible .jp-CodeCell");
    }

    /** Types a line at the end of a code cell; nothing is saved by it. */
    void append(int codeCell, String line) {
        codeCells().nth(codeCell).locator(".cm-content").click();
        page.keyboard().press("Control+End");
        page.keyboard().press("Enter");
        page.keyboard().insertText(line);
    }

    /** Clicks through the menus: {@code choose("Settings", "Theme", "JupyterLab Dark")}. */
    void choose(String menu, String... entries) {
        page.locator(".lm-MenuBar-itemLabel", new Page.LocatorOptions().setHasText(menu))
                .first()
                .click();
        for (String entry : entries) {
            entry(entry).click();
        }
    }

    /** One menu's labels begin with one another: Run Selected Cell, Run Selected Cell and Insert Below. */
    private Locator entry(String label) {
        return page.locator(
                ".lm-Menu-itemLabel", new Page.LocatorOptions().setHasText(Pattern.compile("^" + label + "$")));
    }

    /** Puts the selection, with its frame and its buttons, on the notebook's title. */
    void selectTitle() {
        page.locator(".jp-Notebook:visible .jp-MarkdownCell").first().click();
    }

    void save() {
        choose("File", "Save Notebook");
    }

    /** Changes the theme and waits until the page wears it. */
    void wear(String theme) {
        choose("Settings", "Theme", theme);
        assertThat(page.locator("body")).hasAttribute("data-jp-theme-name", theme);
        // It fades out over the new colours.
        assertThat(page.locator("#jupyterlab-splash")).hasCount(0);
    }
}
