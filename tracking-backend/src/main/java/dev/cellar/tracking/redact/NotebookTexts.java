package dev.cellar.tracking.redact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Replaces texts in a notebook: of code cells by one function, all others by another that is told their field's name. */
final class NotebookTexts {
    private NotebookTexts() {}

    static Notebook map(Notebook notebook, UnaryOperator<String> code, BinaryOperator<String> text) {
        List<Cell> cells =
                notebook.cells().stream().map(cell -> map(cell, code, text)).toList();
        return new Notebook(
                map(notebook.metadata(), text),
                notebook.nbformat(),
                notebook.nbformatMinor(),
                cells,
                map(notebook.extra(), text));
    }

    private static Cell map(Cell cell, UnaryOperator<String> code, BinaryOperator<String> text) {
        return new Cell(
                cell.id(),
                cell.syntheticId(),
                cell.type(),
                cell.type().isCode() ? code.apply(cell.source()) : text.apply("", cell.source()),
                map(cell.metadata(), text),
                cell.executionCount(),
                cell.outputs().stream().map(output -> map(output, text)).toList(),
                cell.attachments(),
                map(cell.extra(), text));
    }

    private static ObjectNode map(ObjectNode object, BinaryOperator<String> text) {
        ObjectNode mapped = object.objectNode();
        object.properties().forEach(field -> mapped.set(field.getKey(), map(field.getKey(), field.getValue(), text)));
        return mapped;
    }

    private static JsonNode map(String name, JsonNode node, BinaryOperator<String> text) {
        if (node instanceof ObjectNode object) {
            return map(object, text);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode mapped = array.arrayNode();
            array.forEach(element -> mapped.add(map(name, element, text)));
            return mapped;
        }
        boolean looked = node instanceof TextNode && !MediaTypes.isBinary(name);
        return looked ? TextNode.valueOf(text.apply(name, node.textValue())) : node;
    }
}
