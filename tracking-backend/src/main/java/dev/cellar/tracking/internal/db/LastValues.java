package dev.cellar.tracking.internal.db;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The last value of each metric, param and tag of a run, beside the tables that have them all, so that runs are found by
 * them. Written within the transaction that writes those.
 */
public final class LastValues {
    /** The last values as they must be, by the table that has them; each gives the table's columns. */
    private static final List<Derived> TABLES = List.of(
            new Derived("run_metrics", "name, run, sequence, value", """
                    SELECT s.name, r.no, max(p.sequence), p.value FROM metric_series s
                    JOIN runs r ON r.id = s.run_id
                    JOIN metric_points p ON p.series = s.id
                        AND p.sequence = (SELECT max(sequence) FROM metric_points WHERE series = s.id)
                    GROUP BY s.name, r.no"""),
            new Derived("run_params", "name, run, sequence, value", """
                    SELECT p.name, r.no, max(p.sequence), p.value FROM params p
                    JOIN runs r ON r.id = p.run_id GROUP BY p.name, r.no"""),
            new Derived("run_tags", "name, run, value", """
                    SELECT t.name, r.no, t.value FROM tags t JOIN runs r ON r.id = t.run_id"""));

    private LastValues() {}

    private record Derived(String table, String columns, String source) {}

    static void metric(Handle handle, String runId, MetricTable.Row row) {
        put(handle, "run_metrics", runId, row.name(), row.sequence(), row.value());
    }

    static void param(Handle handle, String runId, String name, long sequence, String value) {
        put(handle, "run_params", runId, name, sequence, value);
    }

    private static void put(Handle handle, String table, String runId, String name, long sequence, Object value) {
        handle.execute(
                "INSERT INTO " + table + " (name, run, sequence, value) SELECT ?, no, ?, ? FROM runs WHERE id = ?"
                        + " ON CONFLICT (name, run) DO UPDATE SET sequence = excluded.sequence, value = excluded.value"
                        + " WHERE excluded.sequence >= sequence",
                name,
                sequence,
                value,
                runId);
    }

    static void tag(Handle handle, String runId, String name, String value) {
        handle.execute(
                "INSERT OR REPLACE INTO run_tags (name, run, value) SELECT ?, no, ? FROM runs WHERE id = ?",
                name,
                value,
                runId);
    }

    static void untag(Handle handle, String runId, String name) {
        handle.execute("DELETE FROM run_tags WHERE name = ? AND run = (SELECT no FROM runs WHERE id = ?)", name, runId);
    }

    /** How many are missing, left over or wrong. */
    public static int wrong(Handle handle) {
        return TABLES.stream().mapToInt(derived -> wrong(handle, derived)).sum();
    }

    private static int wrong(Handle handle, Derived derived) {
        String kept = "SELECT " + derived.columns() + " FROM " + derived.table();
        return handle.createQuery("WITH source AS (" + derived.source() + ")"
                        + " SELECT count(DISTINCT name || ' ' || run) FROM ("
                        + "SELECT * FROM (" + kept + " EXCEPT SELECT * FROM source)"
                        + " UNION ALL SELECT * FROM (SELECT * FROM source EXCEPT " + kept + "))")
                .mapTo(Integer.class)
                .one();
    }

    /** Makes all anew. */
    public static void rebuild(Handle handle) {
        for (Derived derived : TABLES) {
            handle.execute("DELETE FROM " + derived.table());
            handle.execute("INSERT INTO " + derived.table() + " (" + derived.columns() + ") " + derived.source());
        }
    }
}
