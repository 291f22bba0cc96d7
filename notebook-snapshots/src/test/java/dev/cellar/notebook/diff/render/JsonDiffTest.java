package dev.cellar.notebook.diff.render;

import static dev.cellar.notebook.diff.Docs.notebook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.diff.NotebookDiff;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDiffTest {

    private final JsonNode json = JsonDiff.of(EveryKind.diff(), EveryKind.sections());

    @Test
    void theSummaryCountsWhatHappened() {
        assertThat(json.path("summary").path("output_changed").asInt()).isEqualTo(8);
        assertThat(json.path("summary").path("removed").asInt()).isEqualTo(1);
        assertThat(json.path("summary").path("text").asText())
                .isEqualTo("1 cell edited, 1 removed, outputs of 8 changed");
    }

    @Test
    void changedWordsAreSegments() {
        assertThat(cell("word").path("source"))
                .hasToString("[{\"change\":\"removed\",\"segments\":[{\"text\":\"double lr = \",\"changed\":false},"
                        + "{\"text\":\"0.10\",\"changed\":true},{\"text\":\" * decay;\",\"changed\":false}]},"
                        + "{\"change\":\"added\",\"segments\":[{\"text\":\"double lr = \",\"changed\":false},"
                        + "{\"text\":\"0.05\",\"changed\":true},{\"text\":\" * decay;\",\"changed\":false}]}]");
    }

    @ParameterizedTest
    @CsvSource({
        "text, text, label kind lines",
        "number, numbers, label kind lines",
        "table, table, label kind columns rows rowsBefore rowsAfter",
        "image, image, label kind sizeBefore sizeAfter changedPixels changedShare overlay",
        "html, structure, label kind parts left",
        "json, structure, label kind parts left",
        "error, error, label kind name message traceback",
        "opaque, opaque, label kind before after",
    })
    void everyKindOfOutputHasTheDocumentedFields(String cell, String kind, String fields) {
        JsonNode output = cell(cell).path("outputs").path(0);

        assertThat(output.path("kind").asText()).isEqualTo(kind);
        assertThat(output.fieldNames()).toIterable().containsExactlyInAnyOrder(fields.split(" "));
    }

    @Test
    void numbersHaveTheirRelativeChange() {
        JsonNode part = cell("number").at("/outputs/0/lines/0/parts/1");

        assertThat(part.path("before").asText()).isEqualTo("0.812");
        assertThat(part.path("relative").asDouble()).isEqualTo(0.0406, within(0.0001));
    }

    @Test
    void aSplitCellHasItsPiecesOnOneSide() {
        JsonNode split = JsonDiff.of(
                        NotebookDiff.between(
                                notebook(Cell.code("a", "load(one, two);\ntrain(three, four);")),
                                notebook(Cell.code("a", "load(one, two);"), Cell.code("b", "train(three, four);"))),
                        List.of())
                .path("cells")
                .path(0);

        assertThat(split.path("changes")).hasToString("[\"split\"]");
        assertThat(split.path("before")).hasToString("[{\"cell\":\"a\",\"index\":0}]");
        assertThat(split.path("after")).hasToString("[{\"cell\":\"a\",\"index\":0},{\"cell\":\"b\",\"index\":1}]");
    }

    @Test
    void sectionsAreNamedValues() {
        assertThat(json.path("sections").path(0).path("rows").path(1))
                .hasToString(
                        "{\"before\":\"\",\"after\":\"100\",\"relative\":null,\"name\":\"trees\",\"change\":\"added\",\"remark\":\"\"}");
    }

    private JsonNode cell(String id) {
        for (JsonNode cell : json.path("cells")) {
            if (cell.path("cell").asText().equals(id)) {
                return cell;
            }
        }
        throw new AssertionError("no cell " + id);
    }
}
