package dev.cellar.notebook.diff.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.diff.ValuePair;
import dev.cellar.notebook.diff.output.Digest;
import dev.cellar.notebook.diff.output.ErrorChange;
import dev.cellar.notebook.diff.output.ImageChange;
import dev.cellar.notebook.diff.output.NumberChange;
import dev.cellar.notebook.diff.output.OpaqueChange;
import dev.cellar.notebook.diff.output.OutputAdded;
import dev.cellar.notebook.diff.output.OutputChange;
import dev.cellar.notebook.diff.output.OutputRemoved;
import dev.cellar.notebook.diff.output.PixelDiff;
import dev.cellar.notebook.diff.output.StructureChange;
import dev.cellar.notebook.diff.output.TableChange;
import dev.cellar.notebook.diff.output.TextChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs in an output as JSON: its {@code kind} says which fields follow. Stateless. */
final class JsonOutput {

    private JsonOutput() {}

    static ObjectNode of(OutputChange change) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("label", change.label());
        if (change instanceof OutputAdded added) {
            node.put("kind", "added");
            addLines(node, added.lines());
        } else if (change instanceof OutputRemoved removed) {
            node.put("kind", "removed");
            addLines(node, removed.lines());
        } else if (change instanceof TextChange text) {
            node.put("kind", "text").set("lines", JsonDiff.lines(text.lines()));
        } else if (change instanceof NumberChange numbers) {
            numbers(node.put("kind", "numbers"), numbers);
        } else if (change instanceof TableChange table) {
            table(node.put("kind", "table"), table);
        } else if (change instanceof ImageChange image) {
            node.put("kind", "image");
            image.pixels().ifPresent(pixels -> image(node, pixels));
        } else if (change instanceof StructureChange structure) {
            structure(node.put("kind", "structure"), structure);
        } else if (change instanceof ErrorChange error) {
            node.put("kind", "error").set("name", JsonDiff.pair(error.name()));
            node.set("message", JsonDiff.pair(error.message()));
            node.set("traceback", JsonDiff.lines(error.traceback()));
        } else if (change instanceof OpaqueChange opaque) {
            node.put("kind", "opaque").set("before", digest(opaque.before()));
            node.set("after", digest(opaque.after()));
        }
        return node;
    }

    private static void addLines(ObjectNode node, List<String> lines) {
        lines.forEach(node.putArray("lines")::add);
    }

    private static void numbers(ObjectNode node, NumberChange change) {
        ArrayNode lines = node.putArray("lines");
        for (NumberChange.Line line : change.lines()) {
            ArrayNode parts = lines.addObject().put("line", line.number()).putArray("parts");
            line.parts().forEach(part -> parts.add(JsonDiff.pair(part)));
        }
    }

    private static void table(ObjectNode node, TableChange change) {
        ArrayNode columns = node.putArray("columns");
        for (TableChange.Column column : change.columns()) {
            columns.addObject().put("name", column.name()).put("change", JsonDiff.word(column.tag()));
        }
        ArrayNode rows = node.putArray("rows");
        for (TableChange.Row row : change.rows()) {
            ArrayNode cells =
                    rows.addObject().put("change", JsonDiff.word(row.tag())).putArray("cells");
            for (ValuePair cell : row.cells()) {
                cells.add(JsonDiff.pair(cell));
            }
        }
        node.put("rowsBefore", change.rowsBefore()).put("rowsAfter", change.rowsAfter());
    }

    private static void image(ObjectNode node, PixelDiff pixels) {
        node.put("sizeBefore", pixels.before().toString());
        node.put("sizeAfter", pixels.after().toString());
        node.put("changedPixels", pixels.changed()).put("changedShare", pixels.share());
        node.put("overlay", "data:image/png;base64," + pixels.overlay());
    }

    private static void structure(ObjectNode node, StructureChange change) {
        ArrayNode parts = node.putArray("parts");
        change.parts().forEach(part -> {
            ObjectNode entry = parts.addObject().put("path", part.path());
            entry.put("before", part.before()).put("after", part.after());
            JsonDiff.putRelative(entry, part.relative());
        });
        node.put("left", change.left());
    }

    private static JsonNode digest(@Nullable Digest digest) {
        return digest == null
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("bytes", digest.bytes())
                        .put("sha256", digest.sha256());
    }
}
