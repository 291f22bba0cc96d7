package dev.cellar.tracking.internal.db;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;

/** What people call the attempts of a run; the last name of an execution counts. */
public final class AttemptNameTable {
    private AttemptNameTable() {}

    public static void put(Handle handle, String runId, String executionId, String name) {
        handle.execute(
                "INSERT OR REPLACE INTO attempt_names (execution_id, run_id, name) VALUES (?, ?, ?)",
                executionId,
                runId,
                name);
    }

    /** Execution ids to names. */
    static Map<String, String> ofRun(Handle handle, String runId) {
        return handle.createQuery("SELECT execution_id, name FROM attempt_names WHERE run_id = :run")
                .bind("run", runId)
                .setMapKeyColumn("execution_id")
                .setMapValueColumn("name")
                .collectInto(new GenericType<Map<String, String>>() {});
    }
}
