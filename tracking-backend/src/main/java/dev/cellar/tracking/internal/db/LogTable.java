package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.model.LogLine;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The lines that cells wrote into the logs of runs. */
public final class LogTable {
    private LogTable() {}

    public static void add(Handle handle, String runId, long sequence, LogLine line) {
        handle.execute(
                "INSERT OR IGNORE INTO log_lines (run_id, sequence, execution_id, at, text) VALUES (?, ?, ?, ?, ?)",
                runId,
                sequence,
                line.executionId(),
                Nanos.of(line.at()),
                line.text());
    }

    /** In the order they were written. */
    public static List<LogLine> ofRun(Handle handle, String runId) {
        return handle.createQuery("SELECT execution_id, at, text FROM log_lines WHERE run_id = :run ORDER BY sequence")
                .bind("run", runId)
                .map((row, context) -> new LogLine(
                        row.getString("execution_id"), Columns.text(row, "text"), Columns.instant(row, "at")))
                .list();
    }
}
