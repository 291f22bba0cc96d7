package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.model.Artifact;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** The figures that cells showed, by execution and place among its outputs; read with the other artifacts. */
public final class FigureTable {
    private FigureTable() {}

    /**
     * A figure.
     *
     * @param sequence its place among the run's artifacts
     * @param output index of the output
     */
    public record Row(long sequence, int output, Artifact figure) {}

    /** These are an execution's figures now. */
    public static void replace(Handle handle, String runId, String executionId, List<Row> rows) {
        handle.execute("DELETE FROM figures WHERE run_id = ? AND execution_id = ?", runId, executionId);
        for (Row row : rows) {
            Artifact figure = row.figure();
            handle.execute(
                    "INSERT INTO figures (run_id, execution_id, output, sequence, name, media_type, sha256, bytes, at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    runId,
                    Objects.requireNonNull(figure.executionId()),
                    row.output(),
                    row.sequence(),
                    figure.name(),
                    figure.mediaType(),
                    figure.sha256(),
                    figure.bytes(),
                    Nanos.of(figure.at()));
        }
    }
}
