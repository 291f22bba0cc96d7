package dev.cellar.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cellar.tracking.model.Version;
import org.jspecify.annotations.Nullable;

/**
 * A version as {@code --json} gives it; documented in {@code docs/json.md}. {@code kind} is {@code execution} or
 * {@code save}; a save has no cell, status or duration.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record VersionRow(
        int version,
        String commit,
        String kind,
        @Nullable String cell,
        @Nullable Integer executionCount,
        @Nullable String status,
        @Nullable Double durationMs,
        @Nullable String run,
        String at,
        String title) {
    public static VersionRow of(Version version) {
        return new VersionRow(
                version.number(),
                version.commit(),
                version.isSave() ? "save" : "execution",
                version.cell(),
                version.executionCount(),
                version.status() == null ? null : Words.inJson(version.status()),
                version.isSave() ? null : Json.millis(version.durationNanos()),
                version.runId(),
                version.at().toString(),
                version.title());
    }
}
