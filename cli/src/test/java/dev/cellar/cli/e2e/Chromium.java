package dev.cellar.cli.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.cellar.cli.process.Cellar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Chromium that is installed, without a window, beside a JupyterLab that serves a folder's examples. */
final class Chromium implements AutoCloseable {
    private final Lab lab;
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Lab lab, Playwright playwright) {
        this.lab = lab;
        this.playwright = playwright;
        this.browser = playwright.chromium().launch(options());
    }

    /** Starts both; the kernels of the command's folder are those that JupyterLab finds. */
    static Chromium withLab(Path folder, Cellar cellar) throws Exception {
        Lab lab = Lab.start(
                folder,
                folder.resolve("examples"),
                Map.of(
                        "CELLAR_HOME", cellar.home().toString(),
                        "JUPYTER_DATA_DIR", folder.resolve("jupyter").toString()));
        try {
            return new Chromium(
                    lab,
                    Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
        } catch (RuntimeException e) {
            lab.close();
            throw e;
        }
    }

    Lab lab() {
        return lab;
    }

    Page page() {
        return browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 900));
    }

    @Override
    public void close() throws InterruptedException {
        playwright.close();
        lab.close();
    }

    private static BrowserType.LaunchOptions options() {
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
