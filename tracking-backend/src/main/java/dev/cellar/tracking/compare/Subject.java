package dev.cellar.tracking.compare;

import dev.cellar.tracking.model.Run;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison: a run, or one attempt of it.
 *
 * @param label as people write it, {@code forecast #2}, for an attempt {@code forecast #2:3}
 * @param name what the person calls the attempt; empty for a run and an attempt without a name
 * @param attempt the attempt's number; null for the run itself
 * @param standsFor number of the attempt that stands for the run, the best by its goal; null for an attempt and for a run
 *     whose goal no attempt logged
 * @param params that were in effect: those logged up to the attempt, for a run without one that stands for it its last
 * @param metrics those that the attempt logged; of a run its last values, but for those of the attempt that stands for it
 */
public record Subject(
        String label,
        String name,
        Run run,
        @Nullable Integer attempt,
        @Nullable Integer standsFor,
        Map<String, String> params,
        Map<String, Double> metrics,
        Cost cost) {
    public Subject {
        params = Map.copyOf(params);
        metrics = Map.copyOf(metrics);
    }

    /** The heading of its column: the attempt's name, else the label with the attempt that stands for a run. */
    public String title() {
        if (!name.isEmpty()) {
            return name;
        }
        return standsFor == null ? label : label + " (attempt " + standsFor + ")";
    }
}
