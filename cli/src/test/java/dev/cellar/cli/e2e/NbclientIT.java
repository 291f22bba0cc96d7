package dev.cellar.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cellar.cli.process.Cellar;
import dev.cellar.cli.process.Examples;
import dev.cellar.cli.process.Notebooks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Notebooks under Python's nbclient, on the kernel that {@code cellar install} puts there. nbclient tells a kernel neither
 * the notebook's path nor the cells' ids.
 */
@Tag("e2e")
class NbclientIT {
    /** What jupyter-execute does, but with the kernel in another folder than the notebook's. */
    private static final String EXECUTE_IN = """
            import nbclient, nbformat, sys
            notebook = nbformat.read(sys.argv[1], as_version=4)
            nbclient.NotebookClient(notebook, resources={"metadata": {"path": sys.argv[2]}}).execute()
            nbformat.write(notebook, sys.argv[3])
            """;

    @TempDir
    private Path folder;

    private Cellar cellar;

    @BeforeEach
    void installTheKernel() {
        cellar = Cellar.in(folder);
        Cellar.Result install = cellar.run("install", "--jupyter-dir", jupyter().toString());
        assertThat(install.status()).as(install.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quickstart", "time-series", "images", "text"})
    void anExampleNamedByTheEnvironmentIsRecordedCellByCellAndARestoredVersionIsValid(String example) throws Exception {
        Path notebook = Examples.copyInto(folder).resolve(example + ".ipynb");

        execute(notebook, Map.of("CELLAR_NOTEBOOK", notebook.toString()));

        JsonNode history = history(notebook.toString());
        assertThat(history).hasSameSizeAs(Examples.codeCells(notebook));
        assertThat(history).allMatch(version -> version.path("status").asText().equals("ok"));
        assertThat(history.get(0).path("cell").asText()).isEqualTo("start");
        Path restored = folder.resolve("restored.ipynb");
        assertThat(cellar.run("restore", notebook + "@3", "--to", restored.toString())
                        .status())
                .isZero();
        Program.run(
                folder,
                Map.of(),
                "python",
                "-c",
                "import nbformat, sys; nbformat.validate(nbformat.read(sys.argv[1], as_version=4))",
                restored.toString());
    }

    @Test
    void aNotebookNamedByItsFirstCellIsFoundByItsPath() throws Exception {
        Path notebook = Notebooks.notebook()
                .code("%track start sums --notebook sums.ipynb")
                .code("1 + 1")
                .saveAs(folder.resolve("sums.ipynb"));

        execute(notebook, Map.of());

        assertThat(history(notebook.toString()).findValuesAsText("cell")).containsExactly("cell-1", "cell-2");
    }

    @Test
    void aNotebookNearbyThatNothingNamesIsKnownByTheCellsThatRan() throws Exception {
        Path notebook =
                Notebooks.notebook().code("%track start sums").code("1 + 1").saveAs(folder.resolve("nearby.ipynb"));

        execute(notebook, Map.of());

        assertThat(history(notebook.toString()).findValuesAsText("cell")).containsExactly("cell-1", "cell-2");
    }

    @Test
    void aNotebookThatNothingNamesIsPutTogetherUnderTheNameOfItsRunAndTheCardSaysSo() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path notebook =
                Notebooks.notebook().code("%track start sums").code("1 + 1").saveAs(folder.resolve("unnamed.ipynb"));
        Path executed = folder.resolve("executed.ipynb");

        Program.run(
                folder,
                environment(),
                "python",
                "-c",
                EXECUTE_IN,
                notebook.toString(),
                elsewhere.toString(),
                executed.toString());

        assertThat(Files.readString(executed))
                .contains("not found, put together from its executed cells; --notebook FILE names it");
        JsonNode history = history("sums");
        assertThat(history.findValuesAsText("status")).containsExactly("ok", "ok");
        assertThat(history.findValuesAsText("title")).containsExactly("%track start sums", "1 + 1");
        assertThat(cellar.run("history", notebook.toString()).status()).isEqualTo(3);
    }

    private void execute(Path notebook, Map<String, String> more) throws Exception {
        Map<String, String> environment = environment();
        environment.putAll(more);
        Program.run(notebook.getParent(), environment, "jupyter-execute", "--output=executed", notebook.toString());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("CELLAR_HOME", cellar.home().toString());
        environment.put("JUPYTER_DATA_DIR", jupyter().toString());
        environment.put("JUPYTER_RUNTIME_DIR", folder.resolve("jupyter-runtime").toString());
        return environment;
    }

    private JsonNode history(String notebook) {
        return cellar.run("history", notebook, "--json").json();
    }

    /** Not the folder that the command would choose by itself. */
    private Path jupyter() {
        return folder.resolve("jupyter-data");
    }
}
