package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.internal.Json;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.ArtifactKind;
import dev.cellar.tracking.model.Environment;
import dev.cellar.tracking.model.ResourceSample;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a run holds beside executions and metrics: params, artifacts and figures, environments, samples. */
public final class RunContents {
    private RunContents() {}

    public static void param(
            Handle handle,
            String runId,
            long sequence,
            @Nullable String executionId,
            String name,
            String value,
            Instant at) {
        handle.execute(
                "INSERT OR IGNORE INTO params (run_id, sequence, execution_id, name, value, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                runId,
                sequence,
                executionId,
                name,
                value,
                Nanos.of(at));
        LastValues.param(handle, runId, name, sequence, value);
    }

    /** Last value of each param of a run, by name. */
    public static Map<String, String> params(Handle handle, String runId) {
        Map<String, String> values = new LinkedHashMap<>();
        handle.createQuery("SELECT name, value, max(sequence) FROM params WHERE run_id = :run"
                        + " GROUP BY name ORDER BY name")
                .bind("run", runId)
                .map((row, context) -> Map.entry(Columns.text(row, "name"), Columns.text(row, "value")))
                .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }

    /** By execution, the last value of each param that it logged. */
    static Map<String, Map<String, String>> paramsByExecution(Handle handle, String runId) {
        Map<String, Map<String, String>> values = new HashMap<>();
        handle.createQuery("SELECT execution_id, name, value FROM params WHERE run_id = :run"
                        + " AND execution_id IS NOT NULL ORDER BY sequence")
                .bind("run", runId)
                .map((row, context) -> new String[] {
                    Columns.text(row, "execution_id"), Columns.text(row, "name"), Columns.text(row, "value")
                })
                .forEach(row -> values.computeIfAbsent(row[0], execution -> new HashMap<>())
                        .put(row[1], row[2]));
        return values;
    }

    public static void artifact(Handle handle, long sequence, Artifact artifact) {
        handle.execute(
                "INSERT OR IGNORE INTO artifacts (run_id, sequence, execution_id, name, kind, media_type, sha256, bytes, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                artifact.runId(),
                sequence,
                artifact.executionId(),
                artifact.name(),
                artifact.kind().name(),
                artifact.mediaType(),
                artifact.sha256(),
                artifact.bytes(),
                Nanos.of(artifact.at()));
    }

    public static List<Artifact> artifacts(Handle handle, String runId) {
        return artifacts(handle, "WHERE run_id = :run ORDER BY sequence, output", runId);
    }

    /** Takes an artifact off its run, and leaves a note in its place. */
    public static void removeArtifact(Handle handle, Artifact artifact, String why) {
        handle.execute(
                "INSERT OR REPLACE INTO notes (run_id, sequence, at, text) SELECT ?, min(sequence), ?, ? FROM"
                        + " (SELECT sequence FROM artifacts WHERE run_id = ? AND sha256 = ?"
                        + " UNION ALL SELECT -sequence FROM figures WHERE run_id = ? AND sha256 = ?)",
                artifact.runId(),
                Nanos.of(artifact.at()),
                why,
                artifact.runId(),
                artifact.sha256(),
                artifact.runId(),
                artifact.sha256());
        handle.execute("DELETE FROM artifacts WHERE run_id = ? AND sha256 = ?", artifact.runId(), artifact.sha256());
        handle.execute("DELETE FROM figures WHERE run_id = ? AND sha256 = ?", artifact.runId(), artifact.sha256());
    }

    public static List<Artifact> allArtifacts(Handle handle) {
        return artifacts(handle, "WHERE run_id <> :run ORDER BY run_id, sequence, output", "");
    }

    private static List<Artifact> artifacts(Handle handle, String where, String runId) {
        return handle.createQuery("SELECT run_id, execution_id, name, kind, media_type, sha256, bytes, at FROM ("
                        + "SELECT run_id, sequence, 0 AS output, execution_id, name, kind, media_type, sha256, bytes, at"
                        + " FROM artifacts UNION ALL "
                        + "SELECT run_id, sequence, output, execution_id, name, 'FIGURE', media_type, sha256, bytes, at"
                        + " FROM figures) "
                        + where)
                .bind("run", runId)
                .map((row, context) -> new Artifact(
                        Columns.text(row, "run_id"),
                        row.getString("execution_id"),
                        Columns.text(row, "name"),
                        ArtifactKind.valueOf(Columns.text(row, "kind")),
                        Columns.text(row, "media_type"),
                        Columns.text(row, "sha256"),
                        row.getLong("bytes"),
                        Columns.instant(row, "at")))
                .list();
    }

    public static void environment(Handle handle, String runId, long sequence, Instant at, Environment environment) {
        handle.execute(
                "INSERT OR IGNORE INTO environments (run_id, sequence, at, environment) VALUES (?, ?, ?, ?)",
                runId,
                sequence,
                Nanos.of(at),
                Json.text(environment));
    }

    /** The last environment seen in a run. */
    public static Optional<Environment> environment(Handle handle, String runId) {
        return handle.createQuery(
                        "SELECT environment FROM environments WHERE run_id = :run ORDER BY sequence DESC LIMIT 1")
                .bind("run", runId)
                .mapTo(String.class)
                .findOne()
                .map(json -> Json.read(json, Environment.class));
    }

    /** The last environment seen in a run by a moment, else the first. */
    public static Optional<Environment> environment(Handle handle, String runId, Instant by) {
        return handle.createQuery("SELECT environment FROM environments WHERE run_id = :run"
                        + " ORDER BY at <= :by DESC, CASE WHEN at <= :by THEN -sequence ELSE sequence END LIMIT 1")
                .bind("run", runId)
                .bind("by", Nanos.of(by))
                .mapTo(String.class)
                .findOne()
                .map(json -> Json.read(json, Environment.class));
    }

    public static void sample(Handle handle, String runId, long sequence, ResourceSample sample) {
        handle.execute(
                "INSERT OR IGNORE INTO samples (run_id, sequence, at, sample) VALUES (?, ?, ?, ?)",
                runId,
                sequence,
                Nanos.of(sample.at()),
                Json.text(sample));
    }

    public static List<ResourceSample> samples(Handle handle, String runId) {
        return handle.createQuery("SELECT sample FROM samples WHERE run_id = :run ORDER BY sequence")
                .bind("run", runId)
                .mapTo(String.class)
                .map(json -> Json.read(json, ResourceSample.class))
                .list();
    }

    /** Executions of a run that logged a param or a metric, or were named as attempts. */
    static Set<String> logging(Handle handle, String runId) {
        return handle.createQuery("""
                        SELECT execution_id FROM params WHERE run_id = :run AND execution_id IS NOT NULL
                        UNION SELECT execution_id FROM metric_series WHERE run_id = :run AND execution_id <> ''
                        UNION SELECT execution_id FROM attempt_names WHERE run_id = :run
                        """).bind("run", runId).mapTo(String.class).set();
    }
}
