package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Version;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Versions of notebooks; only {@link #ofNotebook} brings their labels. A version's number is given here, once, within the caller's transaction. */
public final class VersionTable {
    private VersionTable() {}

    /** Adds a version under the next number, whatever number it bears; the one there is where its commit has one already. */
    public static Version add(Handle handle, Version version) {
        handle.createUpdate("""
                        INSERT OR IGNORE INTO versions (notebook_id, number, commit_id, at, run_id, execution_id, cell,
                            execution_count, status, duration, title)
                        VALUES (:notebook,
                            (SELECT max(coalesce((SELECT max(number) FROM versions WHERE notebook_id = :notebook), 0),
                                coalesce((SELECT numbered FROM notebooks WHERE id = :notebook), 0)) + 1),
                            :commit, :at, :run, :execution, :cell, :count, :status, :duration, :title)
                        """)
                .bind("notebook", version.notebookId())
                .bind("commit", version.commit())
                .bind("at", Nanos.of(version.at()))
                .bind("run", version.runId())
                .bind("execution", version.executionId())
                .bind("cell", version.cell())
                .bind("count", version.executionCount())
                .bind(
                        "status",
                        version.status() == null ? null : version.status().name())
                .bind("duration", version.durationNanos())
                .bind("title", version.title())
                .execute();
        return byCommit(handle, version.notebookId(), version.commit());
    }

    private static Version byCommit(Handle handle, String notebookId, String commit) {
        return handle.createQuery("SELECT * FROM versions WHERE notebook_id = :notebook AND commit_id = :commit")
                .bind("notebook", notebookId)
                .bind("commit", commit)
                .map((row, context) -> version(row, List.of()))
                .one();
    }

    /** Oldest first. */
    public static List<Version> ofNotebook(Connection connection, String notebookId) {
        Map<Integer, List<String>> labels = LabelTable.ofNotebook(connection, notebookId);
        return PlainQuery.list(
                connection,
                "SELECT * FROM versions WHERE notebook_id = ? ORDER BY number",
                row -> version(row, labels.getOrDefault(row.getInt("number"), List.of())),
                notebookId);
    }

    /** The newest. */
    public static Optional<Version> last(Handle handle, String notebookId) {
        return handle.createQuery("SELECT * FROM versions WHERE notebook_id = :notebook ORDER BY number DESC LIMIT 1")
                .bind("notebook", notebookId)
                .map((row, context) -> version(row, List.of()))
                .findOne();
    }

    /** Number of the version that an execution made, or of the one that shows it where it changed nothing. */
    public static Optional<Integer> ofExecution(Handle handle, String executionId) {
        return handle.createQuery("""
                        SELECT number FROM (
                            SELECT v.number, 0 AS rank FROM versions v WHERE v.execution_id = :id
                            UNION ALL
                            SELECT v.number, 1 FROM executions e JOIN versions v ON v.commit_id = e.commit_id
                            WHERE e.id = :id)
                        ORDER BY rank, number LIMIT 1
                        """)
                .bind("id", executionId)
                .mapTo(Integer.class)
                .findOne();
    }

    public static List<Version> all(Handle handle) {
        return handle.createQuery("SELECT * FROM versions ORDER BY notebook_id, number")
                .map((row, context) -> version(row, List.of()))
                .list();
    }

    /** Takes a version off its notebook's list; its number is not given again. */
    public static void remove(Handle handle, Version version) {
        handle.execute(
                "UPDATE notebooks SET numbered = max(numbered, ?) WHERE id = ?",
                version.number(),
                version.notebookId());
        handle.execute(
                "DELETE FROM labels WHERE notebook_id = ? AND number = ?", version.notebookId(), version.number());
        handle.execute(
                "DELETE FROM versions WHERE notebook_id = ? AND number = ?", version.notebookId(), version.number());
        handle.execute(
                "UPDATE executions SET commit_id = NULL, document_cell = NULL WHERE commit_id = ?", version.commit());
    }

    /** Gives a copy of a notebook the versions of its original. */
    public static void share(Handle handle, String original, String copy) {
        handle.execute("""
                INSERT OR IGNORE INTO versions (notebook_id, number, commit_id, at, run_id, execution_id, cell,
                    execution_count, status, duration, title)
                SELECT ?, number, commit_id, at, run_id, execution_id, cell, execution_count, status, duration, title
                FROM versions WHERE notebook_id = ?
                """, copy, original);
    }

    private static Version version(ResultSet row, List<String> labels) throws SQLException {
        String status = row.getString("status");
        return new Version(
                Columns.text(row, "notebook_id"),
                row.getInt("number"),
                Columns.text(row, "commit_id"),
                Columns.instant(row, "at"),
                row.getString("run_id"),
                row.getString("execution_id"),
                row.getString("cell"),
                Columns.integer(row, "execution_count"),
                status == null ? null : ExecutionStatus.valueOf(status),
                row.getLong("duration"),
                Columns.text(row, "title"),
                labels);
    }
}
