package dev.cellar.notebook;

import static dev.cellar.notebook.OutputCollectorTest.stream;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NotebookOverlayTest {

    private final Notebook saved = Notebook.of(
            List.of(Cell.markdown("m", "text"), Cell.code("a", "1"), Cell.code("b", "2"), Cell.code("c", "1")));

    @Test
    void aCellFoundByItsIdGetsWhatRan() {
        Notebook laid = lay(ran("a", "edited", 7));

        assertThat(sources(laid)).containsExactly("text", "edited", "2", "1");
        Cell cell = laid.cell("a").orElseThrow();
        assertThat(cell.executionCount()).isEqualTo(7);
        assertThat(cell.outputs()).containsExactly(stream("stdout", "edited"));
    }

    @Test
    void withoutIdsCellsAreFoundBySourceAndOrder() {
        Notebook laid = lay(ran(null, "1", 1), ran(null, "2", 2), ran(null, "1", 3));

        assertThat(laid.cells()).extracting(Cell::executionCount).containsExactly(null, 1, 2, 3);
    }

    @Test
    void whenNoneFollowsTheFirstCellWithTheSourceRanAgain() {
        Notebook laid = lay(ran(null, "2", 1), ran(null, "2", 2));

        assertThat(laid.cells()).extracting(Cell::executionCount).containsExactly(null, null, 2, null);
    }

    @Test
    void anIdThatTheFileDoesNotHaveFallsBackToTheSource() {
        assertThat(ids(lay(ran("session-only", "2", 1)))).containsExactly("m", "a", "b", "c");
    }

    @Test
    void anUnsavedCellStandsAfterTheOneExecutedBeforeIt() {
        Notebook laid = lay(ran("a", "1", 1), ran("new", "n", 2), ran("newer", "nn", 3), ran("new", "again", 4));

        assertThat(ids(laid)).containsExactly("m", "a", "new", "newer", "b", "c");
        assertThat(laid.cell("new").orElseThrow().source()).isEqualTo("again");
    }

    @Test
    void anUnsavedCellExecutedFirstStandsBeforeTheNextThatIsKnown() {
        Notebook laid = lay(ran("n1", "x", 1), ran("n2", "y", 2), ran("b", "2", 3), ran("n3", "z", 4));

        assertThat(ids(laid)).containsExactly("m", "a", "n1", "n2", "b", "n3", "c");
    }

    @Test
    void unsavedCellsWithNothingKnownStandAtTheEnd() {
        assertThat(ids(lay(ran("n1", "x", 1), ran("n1", "y", 2)))).containsExactly("m", "a", "b", "c", "n1");
    }

    @Test
    void aCellThatBecameCodeIsCode() {
        assertThat(lay(ran("m", "now code", 1)).cell("m").orElseThrow().type()).isEqualTo(CellType.CODE);
    }

    @Test
    void whatWasNotExecutedStaysTheVerySame() {
        Notebook laid = lay(ran("b", "2", 1));

        assertThat(laid.cells().get(1)).isSameAs(saved.cells().get(1));
        assertThat(laid.metadata()).isEqualTo(saved.metadata());
    }

    @Test
    void cellsInsertedIntoAnOldNotebookGetNoIdInItsFile() throws IOException {
        Notebook old = NotebookReader.read(
                "{\"nbformat\": 4, \"nbformat_minor\": 4, \"metadata\": {}, \"cells\": []}".getBytes(UTF_8));

        Notebook laid = NotebookOverlay.lay(old, List.of(ran("given", "x", 1), ran(null, "y", 2)));

        assertThat(new String(NotebookWriter.write(laid), UTF_8)).doesNotContain("\"id\"");
    }

    @Test
    void aNotebookIsMadeFromExecutionsAlone() {
        ObjectNode kernelspec = JsonNodeFactory.instance.objectNode().put("name", "java");

        Notebook made = NotebookSynthesis.of(
                List.of(ran(null, "1", 1), ran("x", "2", 2), ran(null, "1", 3)),
                kernelspec,
                JsonNodeFactory.instance.objectNode());

        assertThat(sources(made)).containsExactly("1", "2");
        assertThat(made.cells()).extracting(Cell::executionCount).containsExactly(3, 2);
        assertThat(made.metadata().get("kernelspec")).isEqualTo(kernelspec);
        assertThat(new String(NotebookWriter.write(made), UTF_8)).contains("\"id\": \"x\"", "\"id\": \"s-");
    }

    private Notebook lay(ExecutedCell... executions) {
        return NotebookOverlay.lay(saved, Arrays.asList(executions));
    }

    private static ExecutedCell ran(@Nullable String id, String source, int count) {
        return new ExecutedCell(id, source, count, List.of(stream("stdout", source)));
    }

    private static List<String> ids(Notebook notebook) {
        return notebook.cells().stream().map(Cell::id).toList();
    }

    private static List<String> sources(Notebook notebook) {
        return notebook.cells().stream().map(Cell::source).toList();
    }
}
