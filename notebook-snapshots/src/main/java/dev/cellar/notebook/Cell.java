package dev.cellar.notebook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a notebook. Texts that nbformat stores as lists of lines are whole strings here.
 *
 * <p>Immutable by convention: nodes that come in are copied, nodes that go out are shared and must not be changed.
 * Two cells are equal when they say the same, wherever their numbers came from.
 *
 * @param id the cell's id; given by Cellar where {@code syntheticId} is set
 * @param syntheticId true for a cell that has no id in its file: such an id is never written back
 * @param type code, markdown, raw or what the file says
 * @param source the whole source
 * @param metadata the cell's metadata
 * @param executionCount the count of the last execution; null when not executed or not code
 * @param outputs the outputs in nbformat form; empty when not code
 * @param attachments the attachments by name; null when the cell has no such key
 * @param extra keys that nbformat does not know, kept as they are
 */
public record Cell(
        String id,
        boolean syntheticId,
        CellType type,
        String source,
        ObjectNode metadata,
        @Nullable Integer executionCount,
        List<ObjectNode> outputs,
        @Nullable ObjectNode attachments,
        ObjectNode extra) {

    /** Copies what could be changed from outside. */
    public Cell {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(source, "source");
        if (!type.isCode() && (executionCount != null || !outputs.isEmpty())) {
            throw new IllegalArgumentException("A " + type + " cell has no outputs and no execution count");
        }
        metadata = NormalForm.copy(metadata);
        outputs = outputs.stream().map(NormalForm::copy).toList();
        attachments = attachments == null ? null : NormalForm.copy(attachments);
        extra = NormalForm.copy(extra);
    }

    /** A code cell that was not executed. */
    public static Cell code(String id, String source) {
        return of(id, CellType.CODE, source);
    }

    /** A markdown cell. */
    public static Cell markdown(String id, String source) {
        return of(id, CellType.MARKDOWN, source);
    }

    private static Cell of(String id, CellType type, String source) {
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        return new Cell(id, false, type, source, none, null, List.of(), null, none);
    }

    /** This cell with another source. */
    public Cell withSource(String newSource) {
        return new Cell(id, syntheticId, type, newSource, metadata, executionCount, outputs, attachments, extra);
    }

    /** This cell with its id marked as one that is not written back. */
    Cell withSyntheticId() {
        return new Cell(id, true, type, source, metadata, executionCount, outputs, attachments, extra);
    }

    /** This cell as code that was executed: the source that ran, its count and its outputs. */
    public Cell executed(String ranSource, @Nullable Integer count, List<ObjectNode> newOutputs) {
        return new Cell(id, syntheticId, CellType.CODE, ranSource, metadata, count, newOutputs, attachments, extra);
    }
}
