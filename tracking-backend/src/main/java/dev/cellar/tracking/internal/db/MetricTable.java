package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.model.MetricPoint;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Points of metrics: millions of them, so they are written by plain JDBC in batches. */
public final class MetricTable {
    private MetricTable() {}

    /** A point as the journal has it. */
    public record Row(
            long sequence,
            @Nullable String executionId,
            String name,
            double value,
            @Nullable Long step,
            Instant at) {}

    /** Adds points; those that are there already are passed over. */
    public static void add(Handle handle, String runId, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        Map<Series, Long> known = new HashMap<>();
        try (PreparedStatement insert = handle.getConnection()
                .prepareStatement("INSERT OR IGNORE INTO metric_points (series, sequence, value, step, at)"
                        + " VALUES (?, ?, ?, ?, ?)")) {
            for (Row row : rows) {
                Series series = new Series(row.name(), row.executionId() == null ? "" : row.executionId());
                insert.setLong(1, known.computeIfAbsent(series, missing -> series(handle, runId, missing)));
                insert.setLong(2, row.sequence());
                insert.setDouble(3, row.value());
                if (row.step() == null) {
                    insert.setNull(4, Types.INTEGER);
                } else {
                    insert.setLong(4, row.step());
                }
                insert.setLong(5, Nanos.of(row.at()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        Map<String, Row> last = new HashMap<>();
        rows.forEach(row -> last.merge(row.name(), row, (a, b) -> a.sequence() > b.sequence() ? a : b));
        last.values().forEach(row -> LastValues.metric(handle, runId, row));
    }

    private record Series(String name, String executionId) {}

    private static long series(Handle handle, String runId, Series series) {
        handle.execute(
                "INSERT OR IGNORE INTO metric_series (run_id, execution_id, name) VALUES (?, ?, ?)",
                runId,
                series.executionId(),
                series.name());
        return handle.createQuery("SELECT id FROM metric_series WHERE run_id = :run AND name = :name"
                        + " AND execution_id = :execution")
                .bind("run", runId)
                .bind("name", series.name())
                .bind("execution", series.executionId())
                .mapTo(Long.class)
                .one();
    }

    /** Every point of a metric in order; steps that were not given count from 0. */
    public static List<MetricPoint> points(Handle handle, String runId, String name) throws SQLException {
        String sql = """
                SELECT p.value, p.step, p.at, s.execution_id FROM metric_series s
                JOIN metric_points p ON p.series = s.id
                WHERE s.run_id = ? AND s.name = ? ORDER BY p.sequence
                """;
        List<MetricPoint> points = new ArrayList<>();
        Map<String, String> executions = new HashMap<>();
        try (PreparedStatement select = handle.getConnection().prepareStatement(sql)) {
            select.setString(1, runId);
            select.setString(2, name);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    points.add(point(rows, name, points.size(), executions));
                }
            }
        }
        return points;
    }

    private static MetricPoint point(ResultSet row, String name, int before, Map<String, String> executions)
            throws SQLException {
        double value = row.getDouble(1);
        double known = row.wasNull() ? Double.NaN : value;
        long step = row.getLong(2);
        long counted = row.wasNull() ? before : step;
        Instant at = Nanos.instant(row.getLong(3));
        // One String for all points of a cell, however many there are.
        String execution = executions.computeIfAbsent(row.getString(4), id -> id);
        return new MetricPoint(name, known, counted, at, execution.isEmpty() ? null : execution);
    }

    /** Last value of each metric of a run, by name. */
    public static Map<String, Double> last(Handle handle, String runId) {
        Map<String, Double> values = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT s.name, p.value, max(p.sequence) FROM metric_series s
                        JOIN metric_points p ON p.series = s.id
                            AND p.sequence = (SELECT max(sequence) FROM metric_points WHERE series = s.id)
                        WHERE s.run_id = :run GROUP BY s.name ORDER BY s.name
                        """)
                .bind("run", runId)
                .map((row, context) -> Map.entry(Columns.text(row, "name"), value(row)))
                .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }

    /** By execution, the last value of each metric that it logged. */
    static Map<String, Map<String, Double>> lastByExecution(Handle handle, String runId) {
        Map<String, Map<String, Double>> values = new HashMap<>();
        handle.createQuery("""
                        SELECT s.execution_id, s.name, p.value FROM metric_series s
                        JOIN metric_points p ON p.series = s.id
                            AND p.sequence = (SELECT max(sequence) FROM metric_points WHERE series = s.id)
                        WHERE s.run_id = :run AND s.execution_id <> ''
                        """)
                .bind("run", runId)
                .map((row, context) ->
                        Map.entry(Columns.text(row, "execution_id"), Map.entry(Columns.text(row, "name"), value(row))))
                .forEach(entry -> values.computeIfAbsent(entry.getKey(), execution -> new HashMap<>())
                        .put(entry.getValue().getKey(), entry.getValue().getValue()));
        return values;
    }

    private static double value(ResultSet row) throws SQLException {
        double value = row.getDouble("value");
        return row.wasNull() ? Double.NaN : value;
    }
}
