package dev.cellar.tracking.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a notebook under the number people use for it in this store.
 *
 * @param notebookId UUID of the notebook
 * @param number the {@code 12} of {@code @12}
 * @param commit full hash in the snapshot store
 * @param executionId the cell that made it, null for a version made from a save
 * @param cell id of that cell in the document
 * @param status of that cell
 * @param durationNanos of that cell, 0 for a save
 * @param title first line of the cell, or what was saved
 * @param labels names that people gave it, sorted
 */
public record Version(
        String notebookId,
        int number,
        String commit,
        Instant at,
        @Nullable String runId,
        @Nullable String executionId,
        @Nullable String cell,
        @Nullable Integer executionCount,
        @Nullable ExecutionStatus status,
        long durationNanos,
        String title,
        List<String> labels) {
    public Version {
        labels = List.copyOf(labels);
    }

    public boolean isSave() {
        return executionId == null;
    }
}
