package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.internal.Json;
import dev.cellar.tracking.model.Direction;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Origin;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads runs with their tags and notes: one statement for them, one for all their tags, one for all their notes. */
public final class RunLookup {
    static final String COLUMNS = "SELECT id, project, name, number, parent_id, baseline_id, notebook_path,"
            + " hypothesis, goal_metric, goal_direction, status, started_at, ended_at, author, host FROM runs ";

    private static final String OF_RUNS = "WHERE run_id IN (SELECT value FROM json_each(?))";

    private RunLookup() {}

    public static Optional<Run> find(Connection connection, String id) {
        return query(connection, "WHERE id = ?", id).stream().findFirst();
    }

    public static List<Run> startingWith(Connection connection, String idStart) {
        return query(connection, "WHERE substr(id, 1, length(?)) = ? ORDER BY id LIMIT 10", idStart, idStart);
    }

    /** The newest of a name. */
    public static Optional<Run> newest(Connection connection, String name) {
        return query(connection, "WHERE name = ? ORDER BY started_at DESC, id DESC LIMIT 1", name).stream()
                .findFirst();
    }

    /** The newest of a name and number, which runs of several projects may bear. */
    public static Optional<Run> numbered(Connection connection, String name, int number) {
        String where = "WHERE name = ? AND number = " + number + " ORDER BY started_at DESC, id DESC LIMIT 1";
        return query(connection, where, name).stream().findFirst();
    }

    /** The newest other run of a run's project and name. */
    public static Optional<Run> before(Connection connection, Run run) {
        String where = "WHERE project = ? AND name = ? AND id <> ?" + " ORDER BY started_at DESC, id DESC LIMIT 1";
        return query(connection, where, run.project(), run.name(), run.id()).stream()
                .findFirst();
    }

    private static List<Run> query(Connection connection, String where, Object... values) {
        return complete(connection, PlainQuery.list(connection, COLUMNS + where, RunLookup::run, values));
    }

    /** Adds tags and notes. */
    static List<Run> complete(Connection connection, List<Run> runs) {
        String ids = Json.text(runs.stream().map(Run::id).toList());
        Map<String, Map<String, String>> tags = new HashMap<>();
        PlainQuery.list(connection, "SELECT run_id, name, value FROM tags " + OF_RUNS, RunLookup::words, ids)
                .forEach(row ->
                        tags.computeIfAbsent(row.get(0), id -> new HashMap<>()).put(row.get(1), row.get(2)));
        Map<String, List<String>> notes = new HashMap<>();
        PlainQuery.list(
                        connection,
                        "SELECT run_id, '', text FROM notes " + OF_RUNS + " ORDER BY sequence",
                        RunLookup::words,
                        ids)
                .forEach(row -> notes.computeIfAbsent(row.get(0), id -> new ArrayList<>())
                        .add(row.get(2)));
        return runs.stream()
                .map(run -> run.edit()
                        .tags(tags.getOrDefault(run.id(), Map.of()))
                        .notes(notes.getOrDefault(run.id(), List.of()))
                        .build())
                .toList();
    }

    private static List<String> words(ResultSet row) throws SQLException {
        return List.of(row.getString(1), row.getString(2), row.getString(3));
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
