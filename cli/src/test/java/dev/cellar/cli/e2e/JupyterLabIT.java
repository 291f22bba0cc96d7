package dev.cellar.cli.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.cellar.cli.process.Cellar;
import dev.cellar.cli.process.Examples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The quickstart in a real JupyterLab in headless Chromium. The pictures of the README are taken on the way: into the
 * folder that {@code -Dcellar.images=…} names, else below {@code target/}.
 */
@Tag("e2e")
class JupyterLabIT {
    private static final Path IMAGES = Path.of(System.getProperty("cellar.images", "target/e2e"));
    private static final double RUN_ALL_MILLIS = 90_000;

    @TempDir
    private Path folder;

    @Test
    void runAllRecordsEachCellByItsIdInTheNotebookThatIsFoundByItself() throws Exception {
        Path notebook = Examples.copyInto(folder).resolve("quickstart.ipynb");
        List<String> codeCells = Examples.codeCells(notebook);
        Cellar cellar = Cellar.in(folder);
        assertThat(cellar.run("install").status()).isZero();

        try (Lab lab = Lab.start(folder, folder.resolve("examples"), environment(cellar));
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(chromium());
                Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 900))) {
            LabPage editor = new LabPage(page, lab);
            editor.open("quickstart.ipynb");
            editor.choose("Run", "Run All Cells");
            awaitLastCell(page, codeCells.size());

            JsonNode history =
                    cellar.run("history", notebook.toString(), "--json").json();
            assertThat(texts(history, "cell")).containsExactlyElementsOf(codeCells);
            assertThat(texts(history, "status")).containsOnly("ok");
            new Pictures(page, editor, IMAGES).take();
            savedBytesComeBack(page, editor, cellar, notebook);

            assertThat(cellar.run("restore", notebook + "@3", "--to", "examples/restored.ipynb")
                            .status())
                    .isZero();
            editor.open("restored.ipynb");
            assertThat(page.locator(".jp-Notebook:visible .jp-MarkdownCell").first())
                    .containsText("which learning rate?");
        }
    }

    private static void awaitLastCell(Page page, int count) {
        try {
            assertThat(page.locator(".jp-CodeCell .jp-InputPrompt").last())
                    .hasText("[" + count + "]:", new LocatorAssertions.HasTextOptions().setTimeout(RUN_ALL_MILLIS));
        } catch (AssertionError e) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/e2e/failed.png")));
            throw e;
        }
    }

    /** Saving in the editor is a version too, and comes back byte for byte. */
    private static void savedBytesComeBack(Page page, LabPage editor, Cellar cellar, Path notebook) throws Exception {
        byte[] before = Files.readAllBytes(notebook);
        editor.save();
        page.waitForCondition(() -> !same(before, notebook));
        page.waitForCondition(() -> !saves(cellar, notebook).isEmpty());

        JsonNode save = saves(cellar, notebook).get(0);
        Path restored = notebook.resolveSibling("saved-again.ipynb");
        cellar.run("restore", notebook + "@" + save.path("version").asInt(), "--to", restored.toString());
        assertThat(restored).hasSameBinaryContentAs(notebook);
    }

    private static boolean same(byte[] before, Path file) {
        try {
            return Arrays.equals(before, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> saves(Cellar cellar, Path notebook) {
        List<JsonNode> saves = new ArrayList<>();
        cellar.run("history", notebook.toString(), "--json").json().forEach(version -> {
            if (version.path("kind").asText().equals("save")) {
                saves.add(version);
            }
        });
        return saves;
    }

    private static List<String> texts(JsonNode rows, String field) {
        List<String> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(row.path(field).asText()));
        return texts;
    }

    private Map<String, String> environment(Cellar cellar) {
        return Map.of(
                "CELLAR_HOME", cellar.home().toString(),
                "JUPYTER_DATA_DIR", folder.resolve("jupyter").toString());
    }

    private static BrowserType.LaunchOptions chromium() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
    }
}
