package dev.cellar.notebook.diff.nbdime;

import static dev.cellar.notebook.diff.Docs.notebook;
import static dev.cellar.notebook.diff.Docs.printed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookJson;
import dev.cellar.snapshots.Notebooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NbdimeDiffTest {

    @Test
    void equalNotebooksDifferInNothing() {
        Notebook notebook = notebook(printed("a", "1", "x\n"));

        assertThat(NbdimeDiff.between(notebook, notebook)).isEmpty();
    }

    @Test
    void sourcesAreFullTextsPatchedByLines() {
        JsonNode diff = NbdimeDiff.between(
                notebook(Cell.code("a", "int a = 1;\nint b = 2;\n")),
                notebook(Cell.code("a", "int a = 1;\nint b = 3;\n")));

        assertThat(diff)
                .hasToString("[{\"op\":\"patch\",\"key\":\"cells\",\"diff\":[{\"op\":\"patch\",\"key\":0,\"diff\":["
                        + "{\"op\":\"patch\",\"key\":\"source\",\"diff\":["
                        + "{\"op\":\"addrange\",\"key\":1,\"valuelist\":[\"int b = 3;\\n\"]},"
                        + "{\"op\":\"removerange\",\"key\":1,\"length\":1}]}]}]}]");
    }

    @Test
    void cellsThatComeAndGoAreRanges() {
        JsonNode diff = NbdimeDiff.between(
                notebook(Cell.code("k", "keep()"), Cell.code("x", "alpha beta")),
                notebook(Cell.code("k", "keep()"), Cell.code("y", "gamma delta")));

        JsonNode cells = diff.get(0).get("diff");
        assertThat(cells.findValuesAsText("op")).containsExactly("addrange", "removerange");
        assertThat(cells.get(0).path("valuelist").get(0).path("id").asText()).isEqualTo("y");
    }

    @Property(tries = 200)
    void patchingTheEarlierNotebookGivesTheLaterOne(
            @ForAll("notebooks") Notebook before, @ForAll("notebooks") Notebook after) {
        assertPatches(before, after);
    }

    /** Notebooks that have much in common: cells shuffled, doubled, dropped, cut in two and edited. */
    @Property(tries = 200)
    void patchingWorksForAnEditedNotebookToo(@ForAll("notebooks") Notebook before, @ForAll long seed) {
        Random random = new Random(seed);
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : before.cells()) {
            switch (random.nextInt(6)) {
                case 0 -> cells.add(cell.withSource(cell.source() + "\nmore();"));
                case 1 -> cells.add(Math.min(cells.size(), random.nextInt(3)), cell);
                case 2 -> {
                    int middle = cell.source().length() / 2;
                    cells.add(cell.withSource(cell.source().substring(0, middle)));
                    cells.add(Cell.code("new" + cells.size(), cell.source().substring(middle)));
                }
                case 3 -> cells.add(Cell.markdown("text" + cells.size(), "# note"));
                case 4 -> {}
                default -> cells.add(cell);
            }
        }
        assertPatches(before, before.withCells(cells));
    }

    @Provide
    static Arbitrary<Notebook> notebooks() {
        return Notebooks.any();
    }

    private static void assertPatches(Notebook before, Notebook after) {
        JsonNode patched = NbdimePatch.apply(NotebookJson.of(before), NbdimeDiff.between(before, after));

        assertThat(patched).isEqualTo(NotebookJson.of(after));
    }
}
