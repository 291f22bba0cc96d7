package dev.cellar.cli.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes pictures of what a notebook's cells showed, as {@code FOLDER/NOTEBOOK/CELL-THEME.png}. */
final class Pictures {
    private static final int WIDTH = 1440;
    private static final int WINDOW_HEIGHT = 900;
    /** The tallest output has to fit. */
    private static final int OUTPUT_HEIGHT = 2400;

    private static final int MARGIN = 12;
    /** Less than the gap below the cell that showed it. */
    private static final int TOP_MARGIN = 5;

    /** What an output fills of its width: the pictures, and the texts as they run. */
    private static final String BOUNDS = """
            output => {
              const boxes = [...output.querySelectorAll('img, svg')].map(box => box.getBoundingClientRect());
              const texts = document.createTreeWalker(output, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                if (texts.currentNode.data.trim() && !texts.currentNode.parentElement.closest('style, svg')) {
                  const run = document.createRange();
                  run.selectNodeContents(texts.currentNode);
                  boxes.push(run.getBoundingClientRect());
                }
              }
              const seen = boxes.filter(box => box.width > 0);
              const left = Math.min(...seen.map(box => box.left)), top = Math.min(...seen.map(box => box.top));
              return [left, top, Math.max(...seen.map(box => box.right)) - left,
                Math.max(...seen.map(box => box.bottom)) - top];
            }
            """;

    private final Page page;
    private final LabPage editor;
    private final Path folder;

    Pictures(Page page, LabPage editor, Path folder) {
        this.page = page;
        this.editor = editor;
        this.folder = folder;
    }

    /** The window from the notebook's top, then every output that is more than plain text. */
    void take(String notebook, List<String> codeCells, String theme) throws IOException {
        Path target = Files.createDirectories(folder.resolve(notebook));
        page.setViewportSize(WIDTH, WINDOW_HEIGHT);
        editor.selectTitle();
        page.screenshot(new Page.ScreenshotOptions().setPath(target.resolve("window-" + theme + ".png")));
        page.setViewportSize(WIDTH, OUTPUT_HEIGHT);
        for (int i = 0; i < codeCells.size(); i++) {
            Locator output = editor.codeCells().nth(i).locator(".jp-OutputArea");
            if (shows(output)) {
                picture(output, target.resolve(codeCells.get(i) + "-" + theme + ".png"));
            }
        }
        page.setViewportSize(WIDTH, WINDOW_HEIGHT);
    }

    private static boolean shows(Locator output) {
        return output.locator(".jp-RenderedHTML, .jp-RenderedImage, .jp-RenderedSVG")
                        .count()
                > 0;
    }

    private void picture(Locator output, Path file) {
        output.scrollIntoViewIfNeeded();
        List<?> box = (List<?>) output.evaluate(BOUNDS);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setClip(new Clip(
                        at(box, 0) - MARGIN,
                        at(box, 1) - TOP_MARGIN,
                        at(box, 2) + 2 * MARGIN,
                        at(box, 3) + TOP_MARGIN + MARGIN)));
    }

    private static double at(List<?> box, int index) {
        return ((Number) box.get(index)).doubleValue();
    }
}
