package dev.cellar.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cellar.tracking.model.MetricPoint;
import org.jspecify.annotations.Nullable;

/** A point of a metric as {@code --json} and {@code --csv} give it; documented in {@code docs/json.md}. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MetricRow(
        long step, double value, String time, @Nullable String execution) {
    public static MetricRow of(MetricPoint point) {
        return new MetricRow(point.step(), point.value(), point.at().toString(), point.executionId());
    }
}
