package dev.cellar.tracking.compare;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Direction;
import dev.cellar.tracking.model.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs and attempts side by side. Immutable.
 *
 * <pre>{@code
 * Comparison both = Comparison.of(store, List.of("forecast#1", "forecast#2:3"));
 * both.metrics().get(0).isBest(1);
 * }</pre>
 *
 * @param subjects at least two, in the order they were named
 * @param reference index of the subject that deltas are against: the baseline of another subject where it is among them,
 *     else the first
 * @param params every param that a subject has, by name
 * @param metrics every metric that a subject has, those that a goal names first, then by name
 */
public record Comparison(List<Subject> subjects, int reference, List<ParamRow> params, List<MetricRow> metrics) {
    public Comparison {
        subjects = List.copyOf(subjects);
        params = List.copyOf(params);
        metrics = List.copyOf(metrics);
    }

    /**
     * Compares what the references speak of: a run as {@link TrackingStore#run} finds it, or one of its attempts as {@code
     * RUN:ATTEMPT}. A single run is held against its baseline.
     *
     * @throws StoreException if one names nothing, or there is nothing to compare with
     */
    public static Comparison of(TrackingStore store, List<String> references) {
        Subjects find = new Subjects(store);
        List<Subject> subjects =
                new ArrayList<>(references.stream().map(find::find).toList());
        if (subjects.size() == 1) {
            Subject only = subjects.get(0);
            String baseline = only.run().baselineId();
            if (baseline == null) {
                throw new StoreException(
                        only.label() + " has no baseline to compare with: name two runs or attempts, such"
                                + " as `forecast#1 forecast#2:3`");
            }
            subjects.add(0, find.ofRun(store.run(baseline)));
        }
        if (subjects.isEmpty()) {
            throw new StoreException(
                    "nothing to compare: name two runs or attempts, such as `forecast#1 forecast#2:3`");
        }
        return of(subjects);
    }

    private static Comparison of(List<Subject> subjects) {
        int reference = reference(subjects);
        List<ParamRow> params = names(subjects, Subject::params).stream()
                .map(name -> new ParamRow(
                        name, values(subjects, subject -> subject.params().get(name))))
                .toList();
        List<MetricRow> metrics = names(subjects, Subject::metrics).stream()
                .map(name -> new MetricRow(
                        name,
                        values(subjects, subject -> subject.metrics().get(name)),
                        direction(subjects, name),
                        reference))
                .toList();
        List<MetricRow> goalsFirst = Stream.concat(
                        metrics.stream().filter(row -> row.direction() != null),
                        metrics.stream().filter(row -> row.direction() == null))
                .toList();
        return new Comparison(subjects, reference, params, goalsFirst);
    }

    private static int reference(List<Subject> subjects) {
        Set<@Nullable String> baselines =
                subjects.stream().map(subject -> subject.run().baselineId()).collect(Collectors.toSet());
        for (int i = 0; i < subjects.size(); i++) {
            if (subjects.get(i).attempt() == null
                    && baselines.contains(subjects.get(i).run().id())) {
                return i;
            }
        }
        return 0;
    }

    private static @Nullable Direction direction(List<Subject> subjects, String metric) {
        List<Direction> said = subjects.stream()
                .flatMap(subject -> Stream.ofNullable(subject.run().goal()))
                .filter(goal -> goal.metric().equals(metric))
                .map(Goal::direction)
                .distinct()
                .toList();
        return said.size() == 1 ? said.get(0) : null;
    }

    private static Set<String> names(List<Subject> subjects, Function<Subject, Map<String, ?>> values) {
        return subjects.stream()
                .flatMap(subject -> values.apply(subject).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> List<@Nullable T> values(List<Subject> subjects, Function<Subject, @Nullable T> value) {
        List<@Nullable T> values = new ArrayList<>();
        subjects.forEach(subject -> values.add(value.apply(subject)));
        return values;
    }
}
