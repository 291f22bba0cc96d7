package dev.cellar.notebook.diff;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookReader;
import dev.cellar.notebook.OutputCollector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small notebooks to compare. */
public final class Docs {

    private Docs() {}

    public static Notebook notebook(Cell... cells) {
        return Notebook.of(List.of(cells));
    }

    /** A code cell that printed. */
    public static Cell printed(String id, String source, String text) {
        OutputCollector outputs = new OutputCollector();
        outputs.stream("stdout", text);
        return Cell.code(id, source).executed(source, text.length(), outputs.outputs());
    }

    /** A code cell with one output of this data, given as MIME types and texts in turn. */
    public static Cell shown(String id, String... typesAndTexts) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < typesAndTexts.length; i += 2) {
            data.put(typesAndTexts[i], typesAndTexts[i + 1]);
        }
        return shown(id, data);
    }

    /** A code cell with one output of a type whose values are JSON. */
    public static Cell shownJson(String id, String json) {
        try {
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            data.set("application/json", JsonMapper.builder().build().readTree(json));
            return shown(id, data);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Cell shown(String id, ObjectNode data) {
        OutputCollector outputs = new OutputCollector();
        outputs.display(data, JsonNodeFactory.instance.objectNode(), null);
        return Cell.code(id, "show()").executed("show()", 1, outputs.outputs());
    }

    /** A code cell that failed. */
    public static Cell failed(String id, String name, String message, String... traceback) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("output_type", "error").put("ename", name).put("evalue", message);
        List.of(traceback).forEach(error.putArray("traceback")::add);
        return Cell.code(id, "fail()").executed("fail()", 1, List.of(error));
    }

    /** A notebook of a format whose cells have no ids; the sources are JSON strings. */
    public static Notebook old(String... sources) throws IOException {
        StringBuilder json =
                new StringBuilder("{\"nbformat\": 4, \"nbformat_minor\": 4, \"metadata\": {}, \"cells\": [");
        String separator = "";
        for (String source : sources) {
            json.append(separator)
                    .append("{\"cell_type\": \"code\", \"source\": ")
                    .append(source)
                    .append('}');
            separator = ",";
        }
        return NotebookReader.read(json.append("]}").toString().getBytes(StandardCharsets.UTF_8));
    }

    public static List<ChangeKind> kinds(NotebookDiff diff) {
        return diff.cells().stream().map(CellChange::kind).toList();
    }
}
