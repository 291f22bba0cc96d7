package dev.cellar.tracking.model;

/** What a run is judged by: the metric, and which of its values are better. */
public record Goal(String metric, Direction direction) {
    public Goal {
        if (metric.isBlank()) {
            throw new IllegalArgumentException("a goal needs a metric");
        }
    }
}
