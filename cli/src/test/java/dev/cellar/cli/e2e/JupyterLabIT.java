package dev.cellar.cli.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.cellar.cli.process.Cellar;
import dev.cellar.cli.process.Examples;
import dev.cellar.cli.process.Notebooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notebooks in a real JupyterLab in headless Chromium, which is told of none of them by name. */
@Tag("e2e")
class JupyterLabIT {
    private static final String EDIT = "// unsaved: ещё одна строка, もう一行";

    @TempDir
    private static Path folder;

    private static Path examples;
    private static Cellar cellar;
    private static Chromium chromium;

    @BeforeAll
    static void startJupyterLab() throws Exception {
        examples = Examples.copyInto(folder);
        cellar = Cellar.in(folder);
        assertThat(cellar.run("install").status()).isZero();
        chromium = Chromium.withLab(folder, cellar);
    }

    @AfterAll
    static void endJupyterLab() throws Exception {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void runAllRecordsEachCellByItsIdInTheNotebookThatIsFoundByItself() throws Exception {
        Path notebook = examples.resolve("quickstart.ipynb");
        List<String> codeCells = Examples.codeCells(notebook);
        int edited = codeCells.indexOf("fast");

        try (Page page = chromium.page()) {
            LabPage editor = new LabPage(page, chromium.lab());
            editor.open("quickstart.ipynb");
            editor.append(edited, EDIT);
            editor.runAll();

            JsonNode history = history(notebook);
            assertThat(texts(history, "cell")).containsExactlyElementsOf(codeCells);
            assertThat(texts(history, "status")).containsOnly("ok");
            theEditIsInTheVersionAndNotInTheFile(notebook, edited + 1);

            assertThat(cellar.run("restore", notebook + "@3", "--to", "examples/restored.ipynb")
                            .status())
                    .isZero();
            editor.open("restored.ipynb");
            assertThat(page.locator(".jp-Notebook:visible .jp-MarkdownCell").first())
                    .containsText("which learning rate?");
        }
    }

    /** Saving in the editor is a version too, and comes back byte for byte. */
    @Test
    void savingWhileARunIsOnIsAVersionThatComesBackByteForByte() throws Exception {
        Path notebook =
                Notebooks.notebook().code("%track start sums").code("1 + 1").saveAs(examples.resolve("sums.ipynb"));
        byte[] before = Files.readAllBytes(notebook);

        try (Page page = chromium.page()) {
            LabPage editor = new LabPage(page, chromium.lab());
            editor.open("sums.ipynb");
            editor.runAll();
            editor.save();
            page.waitForCondition(() -> !same(before, notebook));
            page.waitForCondition(() -> !saves(notebook).isEmpty());
        }

        JsonNode save = saves(notebook).get(0);
        Path restored = notebook.resolveSibling("saved-again.ipynb");
        cellar.run("restore", notebook + "@" + save.path("version").asInt(), "--to", restored.toString());
        assertThat(restored).hasSameBinaryContentAs(notebook);
    }

    private static void theEditIsInTheVersionAndNotInTheFile(Path notebook, int version) throws IOException {
        Path restored = notebook.resolveSibling("edited.ipynb");
        assertThat(cellar.run("restore", notebook + "@" + version, "--to", restored.toString())
                        .status())
                .isZero();
        assertThat(Files.readString(restored)).contains(EDIT);
        assertThat(Files.readString(notebook)).doesNotContain(EDIT);
    }

    private static boolean same(byte[] before, Path file) {
        try {
            return Arrays.equals(before, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> saves(Path notebook) {
        List<JsonNode> saves = new ArrayList<>();
        history(notebook).forEach(version -> {
            if (version.path("kind").asText().equals("save")) {
                saves.add(version);
            }
        });
        return saves;
    }

    private static JsonNode history(Path notebook) {
        return cellar.run("history", notebook.toString(), "--json").json();
    }

    private static List<String> texts(JsonNode rows, String field) {
        List<String> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(row.path(field).asText()));
        return texts;
    }
}
