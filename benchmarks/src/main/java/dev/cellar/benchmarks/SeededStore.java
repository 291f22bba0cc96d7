package dev.cellar.benchmarks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import dev.cellar.tracking.SessionConfig;
import dev.cellar.tracking.StartRequest;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.TrackingSessions;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Ids;
import dev.cellar.tracking.model.Origin;
import dev.cellar.tracking.model.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A store in which one cell was really recorded, and rows like those it left are added by SQL as often as asked: recording
 * them one by one would take minutes. Commits behind the added versions there are none, so it is good for listing only.
 *
 * @param notebook the file of the recorded cell
 */
record SeededStore(Path home, Path notebook) {
    private static final String NUMBERS =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) ";

    /** Records the cell. */
    static SeededStore in(Path folder) throws IOException {
        Path notebook = folder.resolve("lags.ipynb");
        Files.write(notebook, NotebookWriter.write(Notebook.of(List.of(Cell.code("c0", "model.fit(train, 0.1)")))));
        Path home = folder.resolve("home");
        SessionConfig config = new SessionConfig(home, notebook, Map.of()).withDirectory(folder);
        try (TrackingSession session = TrackingSessions.open(config)) {
            record(session, notebook);
        }
        return new SeededStore(home, notebook);
    }

    private static void record(TrackingSession session, Path notebook) {
        Origin origin = new Origin("mira", "bench");
        session.start(StartRequest.by(origin)
                .name("forecast")
                .project("pharmacy/forecast")
                .tags(List.of("stage=a"))
                .notebook(notebook)
                .build());
        String id = Ids.next();
        String code = "model.fit(train, 0.1)";
        session.executionStarted(id, "c0", 1, code, Instant.now());
        session.param(id, "lr", "0.1");
        session.param(id, "depth", "6");
        for (String metric : List.of("auc", "loss", "rmse")) {
            session.metric(id, metric, 0.9, null);
        }
        session.executionFinished(new Execution(
                id,
                id,
                "c0",
                1,
                code,
                origin,
                Instant.now(),
                1_200_000_000L,
                ExecutionStatus.OK,
                null,
                List.of(JsonNodeFactory.instance
                        .objectNode()
                        .put("output_type", "stream")
                        .put("name", "stdout")
                        .put("text", "auc 0.9\n"))));
        session.executionObserved(id, Variables.NONE, List.of(), null);
        if (!session.flush(Duration.ofMinutes(1))) {
            throw new IllegalStateException("the recorded cell did not reach the store");
        }
    }

    /** Adds versions of the notebook, one second after another. */
    void versions(int count) throws SQLException {
        change(NUMBERS.formatted(count) + """
                INSERT INTO versions (notebook_id, number, commit_id, at, run_id, execution_id, cell, execution_count,
                    status, duration, title)
                SELECT notebook_id, number + i, lower(hex(randomblob(20))), at + i * 1000000000, run_id,
                    lower(hex(randomblob(16))), cell, i, CASE i % 9 WHEN 0 THEN 'ERROR' ELSE 'OK' END, duration + i,
                    title || ' // ' || i
                FROM n, (SELECT * FROM versions LIMIT 1)
                """);
    }

    /** Adds runs with the params, metrics and tags of the recorded one, in other values, over twenty projects. */
    void runs(int count) throws SQLException {
        change(
                NUMBERS.formatted(count) + """
                INSERT INTO runs (id, project, name, number, hypothesis, status, started_at, ended_at, author, host)
                SELECT printf('%032x', i), 'pharmacy/p' || (i % 20), name, i + 1, 'lags ' || i, 'FINISHED',
                    started_at + i * 1000000000, started_at + i * 1000000000 + 500000000, 'user' || (i % 7), host
                FROM n, (SELECT * FROM runs LIMIT 1)
                """,
                NUMBERS.formatted(count) + """
                INSERT INTO params (run_id, sequence, execution_id, name, value, at)
                SELECT printf('%032x', i), p.sequence, NULL, p.name,
                    CASE p.name WHEN 'lr' THEN json_extract('["0.1","0.05","0.02","0.01"]', '$[' || (i % 4) || ']')
                        ELSE i % 12 END, p.at
                FROM n, params p
                """,
                NUMBERS.formatted(count) + """
                INSERT INTO metric_series (run_id, execution_id, name)
                SELECT printf('%032x', i), '', s.name FROM n, (SELECT DISTINCT name FROM metric_series) s
                """,
                """
                INSERT INTO metric_points (series, sequence, value, step, at)
                SELECT id, 9, (abs(random()) % 100000) / 100000.0, NULL, 0 FROM metric_series
                WHERE id NOT IN (SELECT series FROM metric_points)
                """,
                NUMBERS.formatted(count) + """
                INSERT INTO tags (run_id, name, value)
                SELECT printf('%032x', i), 'stage', substr('abcd', 1 + i % 4, 1) FROM n
                """);
        lastValues();
    }

    /** The tables that filters read, from those that have every value. */
    private void lastValues() throws SQLException {
        change("""
                INSERT OR IGNORE INTO run_metrics (name, run, sequence, value)
                SELECT s.name, r.no, p.sequence, p.value FROM metric_series s
                JOIN runs r ON r.id = s.run_id JOIN metric_points p ON p.series = s.id
                """, """
                INSERT OR IGNORE INTO run_params (name, run, sequence, value)
                SELECT p.name, r.no, p.sequence, p.value FROM params p JOIN runs r ON r.id = p.run_id
                """, """
                INSERT OR IGNORE INTO run_tags (name, run, value)
                SELECT t.name, r.no, t.value FROM tags t JOIN runs r ON r.id = t.run_id
                """, "ANALYZE");
    }

    private void change(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("cellar.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
