package dev.cellar.benchmarks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A notebook of forty cells with outputs, of a size that is asked for, in which one cell after the other is edited. */
final class SampleNotebook {
    private static final int CELLS = 40;
    private static final int SOURCE_LINES = 12;

    private final Random random = new Random(1);
    private final List<Cell> cells = new ArrayList<>();
    private int edits;

    /** @param bytes about how long its file is */
    SampleNotebook(int bytes) {
        int outputLines = Math.max(1, (bytes / CELLS - SOURCE_LINES * 50) / 75);
        for (int i = 0; i < CELLS; i++) {
            StringBuilder source = new StringBuilder();
            for (int line = 0; line < SOURCE_LINES; line++) {
                source.append("double v")
                        .append(line)
                        .append(" = ")
                        .append(random.nextInt())
                        .append(" / 7.0;\n");
            }
            cells.add(Cell.code("cell-" + i, source.toString()).executed(source.toString(), i, output(outputLines)));
        }
    }

    private List<ObjectNode> output(int lines) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < lines; line++) {
            text.append("epoch ")
                    .append(line)
                    .append("  loss ")
                    .append(random.nextDouble())
                    .append("  auc ")
                    .append(random.nextDouble())
                    .append('\n');
        }
        return List.of(JsonNodeFactory.instance
                .objectNode()
                .put("output_type", "stream")
                .put("name", "stdout")
                .put("text", text.toString()));
    }

    /** Changes a line of one cell's source and one of its output, as a person does who tries another value. */
    Notebook edited() {
        int place = edits++ % CELLS;
        Cell cell = cells.get(place);
        String source = oneLine(cell.source(), "double v0 = " + random.nextInt() + " / 7.0;");
        ObjectNode output = cell.outputs().get(0).deepCopy();
        output.put("text", oneLine(output.path("text").asText(), "epoch 0  loss " + random.nextDouble()));
        cells.set(place, cell.executed(source, CELLS + edits, List.of(output)));
        return notebook();
    }

    private static String oneLine(String text, String first) {
        return first + text.substring(text.indexOf('\n'));
    }

    Notebook notebook() {
        return Notebook.of(cells);
    }

    Path write(Path file) throws IOException {
        return Files.write(file, NotebookWriter.write(notebook()));
    }
}
