package dev.cellar.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nbformat\": 3, \"worksheets\": []} | nbformat 3",
                "{\"nbformat\": 5, \"cells\": []} | newer than this Cellar",
                "{\"name\": \"package\"} | no whole number \"nbformat\"",
                "{\"nbformat\": 4, \"nbformat_minor\": \"x\", \"cells\": []} | \"nbformat_minor\"",
                "{\"nbformat\": 4} | no list of \"cells\"",
                "{\"nbformat\": 4, \"metadata\": 1, \"cells\": []} | \"metadata\" must be a JSON object",
                "{\"nbformat\": 4, \"cells\": [1]} | Cell 1 is not a JSON object",
                "{\"nbformat\": 4, \"cells\": [{}]} | Cell 1 has no \"cell_type\"",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": 1}]} | \"source\" must be text",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"outputs\": {}}]} | \"outputs\" must be a list",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"execution_count\": 1.5}]} | a whole number",
                "[1, 2] | not a JSON object",
                "'' | The file is empty",
                "{\"nbformat\": 4, | ends too early (line 1, column",
                "{\"nbformat\": 4,, | broken at line 1, column 16",
                "{\"nbformat\": 4} x | broken at line 1",
            })
    void saysInOneLineWhatIsWrongAndWhatToDo(String text, String expected) {
        assertThatThrownBy(() -> NotebookReader.read(text.getBytes(UTF_8)))
                .isInstanceOf(NotebookFormatException.class)
                .hasMessageContaining(expected)
                .message()
                .hasLineCount(1)
                .containsPattern("[.;:] [A-Z]");
    }

    @Test
    void namesTheFileThatIsNoNotebook() throws IOException {
        Path file = Files.writeString(folder.resolve("x.ipynb"), "nope");

        assertThatThrownBy(() -> NotebookReader.read(file)).hasMessageStartingWith(file + ": The JSON is broken");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThatThrownBy(() -> NotebookReader.read(new byte[] {'{', (byte) 0xff}))
                .hasMessageContaining("not UTF-8 text (first bad byte at offset 1)");
    }

    @Test
    void refusesDocumentsNestedTooDeep() {
        String deep = "{\"nbformat\": 4, \"cells\": [], \"x\": " + "[".repeat(2000) + "]".repeat(2000) + "}";

        assertThatThrownBy(() -> NotebookReader.read(deep.getBytes(UTF_8)))
                .hasMessageContaining("beyond what Cellar reads")
                .message()
                .hasLineCount(1);
    }

    @Test
    void readsAFileWithAByteOrderMark() throws IOException {
        assertThat(NotebookReader.read("\ufeff{\"nbformat\": 4, \"cells\": []}".getBytes(UTF_8))
                        .cells())
                .isEmpty();
    }

    @Test
    void keepsKeysAndTypesItDoesNotKnow() throws IOException {
        String text = "{\"cells\": [{\"cell_type\": \"sketch\", \"id\": \"a\", \"metadata\": {}, \"source\": [],"
                + " \"outputs\": \"kept\", \"strokes\": [1]}], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 9, \"x\": {\"y\": 1}}";

        Notebook notebook = NotebookReader.read(text.getBytes(UTF_8));

        assertThat(notebook.cells().get(0).type()).isEqualTo(new CellType("sketch"));
        assertThat(CanonicalJson.readObject(NotebookWriter.write(notebook)))
                .isEqualTo(CanonicalJson.readObject(text.getBytes(UTF_8)));
    }

    @Test
    void toleratesCellsThatShareAnId() throws IOException {
        Notebook notebook = read(
                "{'cell_type': 'code', 'id': 'a', 'source': '1'}, {'cell_type': 'code', 'id': 'a', 'source': '2'}");

        assertThat(notebook.cells()).extracting(Cell::id).containsExactly("a", "a");
    }

    @Test
    void givesCellsWithoutIdsTheSameIdsEveryTimeAndWhereverTheyStand() throws IOException {
        String two = "{'cell_type': 'code', 'source': 'x'}, {'cell_type': 'code', 'source': 'x'}";

        Notebook before = read(two);
        Notebook after = read("{'cell_type': 'markdown', 'source': 'new'}, " + two);

        assertThat(before.cells()).extracting(Cell::id).doesNotHaveDuplicates();
        assertThat(after.cells().subList(1, 3)).isEqualTo(before.cells());
        assertThat(before.cells()).allMatch(Cell::syntheticId);
    }

    @Test
    void aGivenIdIsNeverGivenToAnotherCell() throws IOException {
        String id = read("{'cell_type': 'code', 'source': 'x'}").cells().get(0).id();

        Notebook notebook =
                read("{'cell_type': 'code', 'source': 'x'}, {'cell_type': 'code', 'source': 'y', 'id': '" + id + "'}");

        assertThat(notebook.cells()).extracting(Cell::id).doesNotHaveDuplicates();
    }

    private static Notebook read(String cells) throws IOException {
        return NotebookReader.read(
                ("{'nbformat': 4, 'cells': [" + cells + "]}").replace('\'', '"').getBytes(UTF_8));
    }
}
