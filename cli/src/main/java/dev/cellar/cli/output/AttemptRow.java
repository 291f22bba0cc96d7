package dev.cellar.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.ResourceUse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An attempt as {@code --json} gives it; documented in {@code docs/json.md}. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AttemptRow(
        int attempt,
        String name,
        String execution,
        @Nullable Integer version,
        String status,
        double durationMs,
        Map<String, String> params,
        Map<String, Double> metrics,
        @Nullable ResourceUse resources) {
    public static AttemptRow of(Attempt attempt) {
        return new AttemptRow(
                attempt.number(),
                attempt.name(),
                attempt.executionId(),
                attempt.version(),
                Words.inJson(attempt.status()),
                Json.millis(attempt.durationNanos()),
                attempt.params(),
                attempt.metrics(),
                attempt.resources());
    }
}
