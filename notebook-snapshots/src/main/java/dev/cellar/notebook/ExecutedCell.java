package dev.cellar.notebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cell as the kernel saw it run.
 *
 * @param cellId the id the front end sent; null when it sent none
 * @param source the code that ran
 * @param executionCount the count the kernel gave; null when it gave none
 * @param outputs the outputs in nbformat form, as {@link OutputCollector} gives them
 */
public record ExecutedCell(
        @Nullable String cellId, String source, @Nullable Integer executionCount, List<ObjectNode> outputs) {

    /** Copies the outputs. */
    public ExecutedCell {
        Objects.requireNonNull(source, "source");
        outputs = outputs.stream().map(NormalForm::copy).toList();
    }
}
