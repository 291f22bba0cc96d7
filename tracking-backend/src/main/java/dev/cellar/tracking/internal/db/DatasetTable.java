package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.internal.Json;
import dev.cellar.tracking.model.Dataset;
import dev.cellar.tracking.model.Run;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The datasets that runs used. */
public final class DatasetTable {
    private DatasetTable() {}

    public static void add(Handle handle, String runId, long sequence, Dataset dataset) {
        handle.execute(
                "INSERT OR IGNORE INTO datasets (run_id, sequence, name, role, dataset) VALUES (?, ?, ?, ?, ?)",
                runId,
                sequence,
                dataset.name(),
                dataset.role(),
                Json.text(dataset));
    }

    /** In the order they were named. */
    public static List<Dataset> ofRun(Handle handle, String runId) {
        return handle.createQuery("SELECT dataset FROM datasets WHERE run_id = :run ORDER BY sequence")
                .bind("run", runId)
                .mapTo(String.class)
                .map(json -> Json.read(json, Dataset.class))
                .list();
    }

    /** What bore this name and role in the latest run of the project that began before another. */
    public static Optional<Dataset> before(Handle handle, Run run, String name, String role) {
        return handle.createQuery("""
                        SELECT d.dataset FROM datasets d JOIN runs r ON r.id = d.run_id
                        WHERE d.name = :name AND d.role = :role AND r.project = :project AND r.id <> :run
                            AND r.started_at <= :started
                        ORDER BY r.started_at DESC, d.sequence DESC LIMIT 1
                        """)
                .bind("name", name)
                .bind("role", role)
                .bind("project", run.project())
                .bind("run", run.id())
                .bind("started", Nanos.of(run.startedAt()))
                .mapTo(String.class)
                .findOne()
                .map(json -> Json.read(json, Dataset.class));
    }
}
