package dev.cellar.tracking.model;

import java.util.List;
import java.util.Optional;

/** What a run is judged by: the metric, and which of its values are better. */
public record Goal(String metric, Direction direction) {
    public Goal {
        if (metric.isBlank()) {
            throw new IllegalArgumentException("a goal needs a metric");
        }
    }

    /** Reads {@code auc max}, as {@code cellar.toml} has it; empty for anything else. */
    public static Optional<Goal> of(String text) {
        String said = text.strip();
        int space = Math.max(said.lastIndexOf(' '), 0);
        String metric = said.substring(0, space).strip();
        return metric.isEmpty()
                ? Optional.empty()
                : Direction.of(said.substring(space + 1)).map(direction -> new Goal(metric, direction));
    }

    /** The attempt that stands for its run: an earlier one stays the best until a later one is better. */
    public Optional<Attempt> best(List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.metrics().containsKey(metric))
                .reduce((best, next) -> direction.isBetter(value(next), value(best)) ? next : best);
    }

    private double value(Attempt attempt) {
        return attempt.metrics().getOrDefault(metric, Double.NaN);
    }
}
