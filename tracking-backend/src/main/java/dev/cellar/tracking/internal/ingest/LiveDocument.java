package dev.cellar.tracking.internal.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.ExecutedCell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookSynthesis;
import dev.cellar.notebook.OverlayBuilder;
import dev.cellar.tracking.model.Execution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notebook as it stands in the course of a run: the last saved document with the cells laid over it that were executed
 * since; without a file, put together from the executions alone. Not thread-safe.
 */
final class LiveDocument {
    private final List<Execution> since = new ArrayList<>();
    private @Nullable Notebook saved;
    /** Null where it must be laid anew: laying thousands of executions for each of them takes too long. */
    private @Nullable OverlayBuilder laid;

    boolean hasFile() {
        return saved != null;
    }

    /** What everything of this run is laid over. */
    void base(Notebook notebook) {
        saved = notebook;
        laid = null;
    }

    /** The file was saved: it holds what was executed until then, or the person changed it since. */
    void saved(Notebook notebook, Instant at) {
        saved = notebook;
        laid = null;
        since.removeIf(execution -> !end(execution).isAfter(at));
    }

    void executed(Execution execution) {
        since.add(execution);
        if (laid != null) {
            laid.add(cell(execution));
        }
    }

    /** Replaces outputs of an execution; false if it is under a later save, or its cell ran again and shows others. */
    boolean amended(String executionId, List<ObjectNode> outputs) {
        for (int i = 0; i < since.size(); i++) {
            Execution execution = since.get(i);
            if (execution.id().equals(executionId)) {
                if (since.subList(i + 1, since.size()).stream().anyMatch(later -> isSameCell(execution, later))) {
                    return false;
                }
                since.set(i, execution.withOutputs(outputs));
                laid = null;
                return true;
            }
        }
        return false;
    }

    /** The document after the last execution. */
    Notebook current() {
        OverlayBuilder builder = laid;
        if (builder == null) {
            builder = new OverlayBuilder(saved == null ? NotebookSynthesis.empty(kernelspec(), languageInfo()) : saved);
            since.stream().map(LiveDocument::cell).forEach(builder::add);
            laid = builder;
        }
        return builder.notebook();
    }

    /** Whether two executions are of one cell, so that a document shows the later one alone. */
    static boolean isSameCell(Execution one, Execution other) {
        return one.cellId() == null || other.cellId() == null
                ? one.code().equals(other.code())
                : one.cellId().equals(other.cellId());
    }

    /** The cell of a document that shows an execution; its own id where the document does not show it any more. */
    static String cellOf(Notebook document, Execution execution) {
        String id = execution.cellId();
        if (id != null && document.cell(id).isPresent()) {
            return id;
        }
        List<Cell> same = document.cells().stream()
                .filter(cell -> cell.source().equals(execution.code()))
                .toList();
        return same.stream()
                .filter(cell -> execution.executionCount() != null
                        && execution.executionCount().equals(cell.executionCount()))
                .findFirst()
                .or(() -> same.stream().findFirst())
                .map(Cell::id)
                .orElse(id == null ? execution.id() : id);
    }

    static Instant end(Execution execution) {
        return execution.startedAt().plusNanos(execution.durationNanos());
    }

    private static ExecutedCell cell(Execution execution) {
        return new ExecutedCell(execution.cellId(), execution.code(), execution.executionCount(), execution.outputs());
    }

    private static ObjectNode kernelspec() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("display_name", "Java")
                .put("language", "java")
                .put("name", "java");
    }

    private static ObjectNode languageInfo() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file_extension", ".jshell")
                .put("mimetype", "text/x-java-source")
                .put("name", "Java");
    }
}
