package dev.cellar.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cellar.cli.process.Cellar;
import dev.cellar.cli.process.Examples;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quickstart under Python's nbclient, on the kernel that {@code cellar install} puts there. */
@Tag("e2e")
class NbclientIT {
    private static final int CODE_CELLS = 12;

    @TempDir
    private Path folder;

    @Test
    void aNotebookNamedByTheEnvironmentIsRecordedCellByCellAndARestoredVersionIsValid() throws Exception {
        Path notebook = Examples.copyInto(folder).resolve("quickstart.ipynb");
        Cellar cellar = Cellar.in(folder);
        assertThat(cellar.run("install").status()).isZero();

        // nbclient tells a kernel neither the notebook's path nor the cells' ids.
        Program.run(
                notebook.getParent(),
                Map.of(
                        "CELLAR_HOME", cellar.home().toString(),
                        "CELLAR_NOTEBOOK", notebook.toString(),
                        "JUPYTER_DATA_DIR", folder.resolve("jupyter").toString()),
                "jupyter-execute",
                "--output=executed",
                notebook.toString());

        JsonNode history = cellar.run("history", notebook.toString(), "--json").json();
        assertThat(history).hasSize(CODE_CELLS);
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
}
