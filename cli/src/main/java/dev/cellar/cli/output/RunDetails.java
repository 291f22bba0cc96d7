package dev.cellar.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.Execution;
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
        List<ArtifactRow> artifacts,
        List<ExecutionRow> executions) {
    /** A kept file; its bytes are in the object store under {@code sha256}. */
    public record ArtifactRow(String name, String mediaType, long bytes, String sha256, String at) {
        public static ArtifactRow of(Artifact artifact) {
            return new ArtifactRow(
                    artifact.name(),
                    artifact.mediaType(),
                    artifact.bytes(),
                    artifact.sha256(),
                    artifact.at().toString());
        }
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
