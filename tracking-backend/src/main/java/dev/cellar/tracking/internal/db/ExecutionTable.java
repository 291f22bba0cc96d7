package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.internal.Json;
import dev.cellar.tracking.model.CellError;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Names;
import dev.cellar.tracking.model.Origin;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Snippet;
import dev.cellar.tracking.model.Variables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Executions and what was observed after them; their outputs are in the snapshot store. */
public final class ExecutionTable {
    private static final String COLUMNS = "SELECT id, message_id, cell_id, execution_count, code, author, host,"
            + " started_at, duration, status, error FROM executions ";

    private ExecutionTable() {}

    /** Where an execution's outputs are. */
    public record Place(String commit, String documentCell) {}

    public static void add(Handle handle, String runId, Execution execution) {
        handle.createUpdate("""
                        INSERT OR IGNORE INTO executions (id, run_id, message_id, cell_id, execution_count, code, author,
                            host, started_at, duration, status, error)
                        VALUES (:id, :run, :message, :cell, :count, :code, :author,
                            :host, :started, :duration, :status, :error)
                        """)
                .bind("id", execution.id())
                .bind("run", runId)
                .bind("message", execution.messageId())
                .bind("cell", execution.cellId())
                .bind("count", execution.executionCount())
                .bind("code", execution.code())
                .bind("author", execution.origin().author())
                .bind("host", execution.origin().host())
                .bind("started", Nanos.of(execution.startedAt()))
                .bind("duration", execution.durationNanos())
                .bind("status", execution.status().name())
                .bind("error", execution.error() == null ? null : Json.text(execution.error()))
                .execute();
    }

    public static void place(Handle handle, String executionId, Place place) {
        handle.execute(
                "UPDATE executions SET commit_id = ?, document_cell = ? WHERE id = ?",
                place.commit(),
                place.documentCell(),
                executionId);
    }

    public static Optional<Place> place(Handle handle, String executionId) {
        return handle.createQuery(
                        "SELECT commit_id, document_cell FROM executions WHERE id = :id AND commit_id IS NOT NULL")
                .bind("id", executionId)
                .map((row, context) -> new Place(Columns.text(row, "commit_id"), Columns.text(row, "document_cell")))
                .findOne();
    }

    public static void observe(
            Handle handle,
            String executionId,
            Variables variables,
            List<Snippet> snippets,
            @Nullable ResourceUse resources) {
        handle.createUpdate("INSERT OR REPLACE INTO observations (execution_id, resources, variables, snippets)"
                        + " VALUES (:id, :resources, :variables, :snippets)")
                .bind("id", executionId)
                .bind("resources", resources == null ? null : Json.text(resources))
                .bind("variables", Json.text(variables))
                .bind("snippets", Json.text(snippets))
                .execute();
    }

    public static void names(Handle handle, String executionId, Names names) {
        handle.execute(
                "INSERT OR REPLACE INTO names (execution_id, names) VALUES (?, ?)", executionId, Json.text(names));
    }

    /** In the order they ran. */
    public static List<Execution> ofRun(Handle handle, String runId) {
        return handle.createQuery(COLUMNS + "WHERE run_id = :run ORDER BY no")
                .bind("run", runId)
                .map((row, context) -> execution(row))
                .list();
    }

    public static Optional<Execution> find(Handle handle, String id) {
        return handle.createQuery(COLUMNS + "WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> execution(row))
                .findOne();
    }

    public static Optional<Variables> variables(Handle handle, String id) {
        return observation(handle, id, "variables").map(json -> Json.read(json, Variables.class));
    }

    public static Optional<ResourceUse> resources(Handle handle, String id) {
        return observation(handle, id, "resources").map(json -> Json.read(json, ResourceUse.class));
    }

    /** By execution, those of a whole run. */
    public static Map<String, ResourceUse> resourcesOfRun(Handle handle, String runId) {
        Map<String, ResourceUse> uses = new HashMap<>();
        handle.createQuery("SELECT e.id, o.resources FROM executions e JOIN observations o ON o.execution_id = e.id"
                        + " WHERE e.run_id = :run AND o.resources IS NOT NULL")
                .bind("run", runId)
                .map((row, context) -> Map.entry(Columns.text(row, "id"), Columns.text(row, "resources")))
                .forEach(use -> uses.put(use.getKey(), Json.read(use.getValue(), ResourceUse.class)));
        return uses;
    }

    public static List<Snippet> snippets(Handle handle, String id) {
        return observation(handle, id, "snippets")
                .map(json -> List.of(Json.read(json, Snippet[].class)))
                .orElse(List.of());
    }

    public static Optional<Names> names(Handle handle, String id) {
        return handle.createQuery("SELECT names FROM names WHERE execution_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(json -> Json.read(json, Names.class));
    }

    private static Optional<String> observation(Handle handle, String id, String column) {
        return handle.createQuery("SELECT " + column + " FROM observations WHERE execution_id = :id AND " + column
                        + " IS NOT NULL")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    static Execution execution(ResultSet row) throws SQLException {
        String error = row.getString("error");
        return new Execution(
                Columns.text(row, "id"),
                Columns.text(row, "message_id"),
                row.getString("cell_id"),
                Columns.integer(row, "execution_count"),
                Columns.text(row, "code"),
                new Origin(Columns.text(row, "author"), Columns.text(row, "host")),
                Columns.instant(row, "started_at"),
                row.getLong("duration"),
                ExecutionStatus.valueOf(Columns.text(row, "status")),
                error == null ? null : Json.read(error, CellError.class),
                List.of());
    }
}
