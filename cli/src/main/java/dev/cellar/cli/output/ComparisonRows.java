package dev.cellar.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cellar.tracking.compare.Comparison;
import dev.cellar.tracking.compare.MetricRow;
import dev.cellar.tracking.compare.ParamRow;
import dev.cellar.tracking.compare.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A comparison as {@code --json} gives it; documented in {@code docs/json.md}. Lists are in the order of the subjects. */
public record ComparisonRows(
        List<SubjectRow> subjects, int reference, List<ParamsRow> params, List<MetricsRow> metrics) {
    /** A run or an attempt. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record SubjectRow(
            String label,
            String run,
            @Nullable Integer attempt,
            @Nullable Integer standsFor,
            @Nullable Double durationMs,
            @Nullable Long peakMemoryBytes) {
        static SubjectRow of(Subject subject) {
            long duration = subject.cost().durationNanos();
            long peak = subject.cost().peakRssBytes();
            return new SubjectRow(
                    subject.label(),
                    subject.run().id(),
                    subject.attempt(),
                    subject.standsFor(),
                    duration < 0 ? null : Json.millis(duration),
                    peak < 0 ? null : peak);
        }
    }

    /** A param. */
    public record ParamsRow(String name, boolean differs, List<@Nullable String> values) {
        static ParamsRow of(ParamRow row) {
            return new ParamsRow(row.name(), row.differs(), row.values());
        }
    }

    /** A metric. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record MetricsRow(
            String name,
            boolean differs,
            @Nullable String direction,
            List<@Nullable Double> values,
            List<@Nullable Double> deltas,
            List<Boolean> best) {
        static MetricsRow of(MetricRow row) {
            List<@Nullable Double> deltas = new ArrayList<>();
            for (int i = 0; i < row.values().size(); i++) {
                var delta = row.delta(i);
                deltas.add(delta.isPresent() ? delta.getAsDouble() : null);
            }
            return new MetricsRow(
                    row.name(),
                    row.differs(),
                    row.direction() == null ? null : row.direction().word(),
                    row.values(),
                    deltas,
                    IntStream.range(0, row.values().size())
                            .mapToObj(row::isBest)
                            .toList());
        }
    }

    public static ComparisonRows of(Comparison comparison) {
        return new ComparisonRows(
                comparison.subjects().stream().map(SubjectRow::of).toList(),
                comparison.reference(),
                comparison.params().stream().map(ParamsRow::of).toList(),
                comparison.metrics().stream().map(MetricsRow::of).toList());
    }
}
