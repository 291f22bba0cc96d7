package dev.cellar.tracking.compare;

import dev.cellar.tracking.model.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A metric across the subjects.
 *
 * @param values one a subject, in their order; null where it was not logged
 * @param direction which values are better, as a goal says; null if none names the metric or two disagree
 * @param reference index of the subject that deltas are against
 */
public record MetricRow(
        String name,
        List<@Nullable Double> values,
        @Nullable Direction direction,
        int reference) {
    public MetricRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        Objects.checkIndex(reference, values.size());
    }

    /** Whether the subjects are not all alike in it. */
    public boolean differs() {
        return values.stream().distinct().count() > 1;
    }

    /** Whether no subject has a better value; false for all where no goal names the metric or they are alike. */
    public boolean isBest(int subject) {
        Double value = values.get(subject);
        Direction better = direction;
        return better != null
                && value != null
                && !value.isNaN()
                && differs()
                && values.stream().noneMatch(other -> other != null && better.isBetter(other, value));
    }

    /** How far a subject is from the reference; empty for the reference itself and where one of the two is not known. */
    public OptionalDouble delta(int subject) {
        Double value = values.get(subject);
        Double base = values.get(reference);
        return subject == reference || value == null || base == null || value.isNaN() || base.isNaN()
                ? OptionalDouble.empty()
                : OptionalDouble.of(value - base);
    }
}
