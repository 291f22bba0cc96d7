package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.internal.Json;
import dev.cellar.tracking.model.Direction;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Origin;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads runs with their tags and notes: one statement for them, one for all their tags, one for all their notes. */
public final class RunLookup {
    static final String COLUMNS = "SELECT id, project, name, number, parent_id, baseline_id, notebook_path,"
            + " hypothesis, goal_metric, goal_direction, status, started_at, ended_at, author, host FROM runs ";

    private static final String OF_RUNS = "WHERE run_id IN (SELECT value FROM json_each(:ids))";

    private RunLookup() {}

    public static Optional<Run> find(Handle handle, String id) {
        return query(handle, "WHERE id = :a", id).stream().findFirst();
    }

    public static List<Run> startingWith(Handle handle, String idStart) {
        return query(handle, "WHERE substr(id, 1, length(:a)) = :a ORDER BY id LIMIT 10", idStart);
    }

    /** The newest of a name. */
    public static Optional<Run> newest(Handle handle, String name) {
        return query(handle, "WHERE name = :a ORDER BY started_at DESC, id DESC LIMIT 1", name).stream()
                .findFirst();
    }

    /** The newest of a name and number, which runs of several projects may bear. */
    public static Optional<Run> numbered(Handle handle, String name, int number) {
        String where = "WHERE name = :a AND number = " + number + " ORDER BY started_at DESC, id DESC LIMIT 1";
        return query(handle, where, name).stream().findFirst();
    }

    /** The newest other run of a run's project and name. */
    public static Optional<Run> before(Handle handle, Run run) {
        String where = "WHERE project = :project AND name = :name AND id <> :id"
                + " ORDER BY started_at DESC, id DESC LIMIT 1";
        return complete(
                        handle,
                        handle.createQuery(COLUMNS + where)
                                .bind("id", run.id())
                                .bind("project", run.project())
                                .bind("name", run.name())
                                .map((row, context) -> run(row))
                                .list())
                .stream()
                .findFirst();
    }

    private static List<Run> query(Handle handle, String where, String a) {
        return complete(
                handle,
                handle.createQuery(COLUMNS + where)
                        .bind("a", a)
                        .map((row, context) -> run(row))
                        .list());
    }

    /** Adds tags and notes. */
    static List<Run> complete(Handle handle, List<Run> runs) {
        String ids = Json.text(runs.stream().map(Run::id).toList());
        Map<String, Map<String, String>> tags = new HashMap<>();
        of(ids, handle.createQuery("SELECT run_id, name, value FROM tags " + OF_RUNS))
                .forEach(row -> tags.computeIfAbsent(text(row, "run_id"), id -> new HashMap<>())
                        .put(text(row, "name"), text(row, "value")));
        Map<String, List<String>> notes = new HashMap<>();
        of(ids, handle.createQuery("SELECT run_id, text FROM notes " + OF_RUNS + " ORDER BY sequence"))
                .forEach(row -> notes.computeIfAbsent(text(row, "run_id"), id -> new ArrayList<>())
                        .add(text(row, "text")));
        return runs.stream()
                .map(run -> run.edit()
                        .tags(tags.getOrDefault(run.id(), Map.of()))
                        .notes(notes.getOrDefault(run.id(), List.of()))
                        .build())
                .toList();
    }

    private static List<Map<String, Object>> of(String ids, Query query) {
        return query.bind("ids", ids).mapToMap().list();
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    static Run run(ResultSet row) throws SQLException {
        return new Run(
                Columns.text(row, "id"),
                Columns.text(row, "name"),
                row.getInt("number"),
                Columns.text(row, "project"),
                row.getString("parent_id"),
                row.getString("baseline_id"),
                row.getString("notebook_path"),
                Columns.text(row, "hypothesis"),
                goal(row),
                RunStatus.valueOf(Columns.text(row, "status")),
                Columns.instant(row, "started_at"),
                Columns.instantOrNull(row, "ended_at"),
                new Origin(Columns.text(row, "author"), Columns.text(row, "host")),
                Map.of(),
                List.of());
    }

    private static @Nullable Goal goal(ResultSet row) throws SQLException {
        String metric = row.getString("goal_metric");
        return metric == null ? null : new Goal(metric, Direction.valueOf(Columns.text(row, "goal_direction")));
    }
}
