package dev.cellar.recorder.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearbyNotebooksTest {
    private static final String LAGS = "var lags = series.lag(1, 7, 28);";
    private static final String SALES = "var sales = read(\"sales.csv\");";

    @TempDir
    Path folder;

    private NearbyNotebooks nearby;

    @BeforeEach
    void look() {
        nearby = new NearbyNotebooks(folder);
    }

    private Path notebook(String path, Cell... cells) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, NotebookWriter.write(Notebook.of(List.of(cells))));
    }

    @Test
    void theOnlyFileWithTheCellThatRanIsTheNotebook() throws IOException {
        Path lags = notebook("work/Прогноз.ipynb", Cell.markdown("t", "# Lags"), Cell.code("a", LAGS + "\n"));
        notebook("sales.ipynb", Cell.code("a2", SALES));

        nearby.ran(null, LAGS);

        assertThat(nearby.holdingWhatRan()).contains(lags);
    }

    @Test
    void aCellIdTellsANotebookWhoseCellWasEditedAndNotSaved() throws IOException {
        Path lags = notebook("lags.ipynb", Cell.code("3f2a", LAGS));
        notebook("sales.ipynb", Cell.code("77b0", SALES));

        nearby.ran("3f2a", "var lags = series.lag(1, 7, 28, 364);");

        assertThat(nearby.holdingWhatRan()).contains(lags);
    }

    @Test
    void nothingIsKnownBeforeACellRanAndByATrifleThatStandsInMany() throws IOException {
        notebook("lags.ipynb", Cell.code("a", "1 + 1"));
        assertThat(nearby.holdingWhatRan()).isEmpty();

        nearby.ran(null, "1 + 1");

        assertThat(nearby.holdingWhatRan()).isEmpty();
    }

    @Test
    void betweenACopyAndItsOriginalTheCellThatOnlyOneHoldsDecides() throws IOException {
        notebook("lags.ipynb", Cell.code("a", LAGS));
        Path copy = notebook("lags-copy.ipynb", Cell.code("a", LAGS), Cell.code("b", SALES));
        nearby.ran(null, LAGS);
        assertThat(nearby.holdingWhatRan()).isEmpty();

        nearby.ran(null, SALES);

        assertThat(nearby.holdingWhatRan()).contains(copy);
    }

    @Test
    void aFileThatHoldsButOneOfManyCellsIsNotTheNotebook() throws IOException {
        notebook("lags.ipynb", Cell.code("a", LAGS));

        nearby.ran(null, LAGS);
        nearby.ran(null, SALES);
        nearby.ran(null, "System.out.println(sales.total());");

        assertThat(nearby.holdingWhatRan()).isEmpty();
    }

    @Test
    void aFileThatIsSavedLaterIsReadAgain() throws IOException {
        Path lags = notebook("lags.ipynb", Cell.code("a", "// nothing yet"));
        nearby.ran(null, LAGS);
        assertThat(nearby.holdingWhatRan()).isEmpty();

        notebook("lags.ipynb", Cell.code("a", LAGS));

        assertThat(nearby.holdingWhatRan()).contains(lags);
    }

    @Test
    void checkpointsFilesThatAreNoNotebooksAndFoldersFarBelowAreLeftOut() throws IOException {
        notebook(".ipynb_checkpoints/lags-checkpoint.ipynb", Cell.code("a", LAGS));
        notebook("a/b/c/lags.ipynb", Cell.code("a", LAGS));
        Files.writeString(folder.resolve("broken.ipynb"), "{ " + LAGS);
        nearby.ran(null, LAGS);

        assertThat(nearby.holdingWhatRan()).isEmpty();
    }
}
