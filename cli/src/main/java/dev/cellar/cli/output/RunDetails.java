package dev.cellar.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.Dataset;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.LogLine;
import dev.cellar.tracking.model.Run;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run with what belongs to it, as {@code cellar show RUN --json} gives it; documented in {@code docs/json.md}. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RunDetails(
        @JsonUnwrapped RunRow run,
        List<String> notes,
        Map<String, String> params,
        Map<String, Double> metrics,
        List<DatasetRow> datasets,
        List<LogRow> log,
        List<ArtifactRow> artifacts,
        List<ExecutionRow> executions) {
    /** A kept file; its bytes are in the object store under {@code sha256}. */
    public record ArtifactRow(String name, String kind, String mediaType, long bytes, String sha256, String at) {
        public static ArtifactRow of(Artifact artifact) {
            return new ArtifactRow(
                    artifact.name(),
                    Words.inJson(artifact.kind()),
                    artifact.mediaType(),
                    artifact.bytes(),
                    artifact.sha256(),
                    artifact.at().toString());
        }
    }

    /** Data that the run used. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record DatasetRow(
            String name,
            String role,
            String fingerprint,
            String source,
            @Nullable Long rows,
            List<String> columns,
            @Nullable Long missing,
            @Nullable Long bytes,
            @Nullable String execution,
            String at) {
        static DatasetRow of(Dataset dataset) {
            return new DatasetRow(
                    dataset.name(),
                    dataset.role(),
                    dataset.fingerprint(),
                    dataset.source(),
                    dataset.rows(),
                    dataset.columns(),
                    dataset.missing(),
                    dataset.bytes(),
                    dataset.executionId(),
                    dataset.at().toString());
        }
    }

    /** A line of the run's log. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record LogRow(String text, @Nullable String execution, String at) {
        static LogRow of(LogLine line) {
            return new LogRow(line.text(), line.executionId(), line.at().toString());
        }
    }

    /** All of a run. */
    public static RunDetails of(TrackingStore store, Run run) {
        return new RunDetails(
                RunRow.of(store.home(), run),
                run.notes(),
                store.params(run.id()),
                store.metrics(run.id()),
                store.datasets(run.id()).stream().map(DatasetRow::of).toList(),
                store.log(run.id()).stream().map(LogRow::of).toList(),
                store.artifacts(run.id()).stream().map(ArtifactRow::of).toList(),
                store.executions(run.id()).stream().map(ExecutionRow::of).toList());
    }

    /** An executed cell. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ExecutionRow(
            String id,
            @Nullable String cell,
            @Nullable Integer executionCount,
            String status,
            String startedAt,
            double durationMs) {
        public static ExecutionRow of(Execution execution) {
            return new ExecutionRow(
                    execution.id(),
                    execution.cellId(),
                    execution.executionCount(),
                    Words.inJson(execution.status()),
                    execution.startedAt().toString(),
                    Json.millis(execution.durationNanos()));
        }
    }
}
