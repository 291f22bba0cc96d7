package dev.cellar.magics.internal.command;

import dev.cellar.magics.chart.Points;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.MetricPoint;
import dev.cellar.tracking.model.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The curves that a store holds of a metric: one a run; one an attempt where several attempts each logged more than one
 * value, for then each has a curve of its own.
 */
final class MetricCurves {
    private final TrackingStore store;
    private final boolean byTime;

    /**
     * Reads from a store.
     *
     * @param byTime over the seconds since the run or the attempt began, else over steps
     */
    MetricCurves(TrackingStore store, boolean byTime) {
        this.store = store;
        this.byTime = byTime;
    }

    /** The curves of a metric in these runs, in their order; none of a run that has no such metric. */
    List<MetricCurve> of(String metric, List<Run> runs) {
        List<MetricCurve> curves = new ArrayList<>();
        for (Run run : runs) {
            List<MetricPoint> points = store.metric(run.id(), metric);
            Map<String, Stretch> attempts = attempts(points);
            if (attempts.size() > 1
                    && attempts.values().stream()
                            .allMatch(stretch -> stretch.points().size() > 1)) {
                Map<String, String> names = names(run);
                attempts.forEach((execution, stretch) -> curves.add(new MetricCurve(
                        metric,
                        run,
                        names.getOrDefault(execution, "outside cells"),
                        points(stretch, started(execution, run)))));
            } else if (!points.isEmpty()) {
                curves.add(new MetricCurve(metric, run, "", points(new Stretch(0, points), run.startedAt())));
            }
        }
        return curves;
    }

    /**
     * What one execution logged.
     *
     * @param first number of the run's points before it
     */
    private record Stretch(int first, List<MetricPoint> points) {
        /** Steps that were not given count through the run; each attempt's curve begins at 0 all the same. */
        boolean counted() {
            return points.get(0).step() == first
                    && points.get(points.size() - 1).step() == first + points.size() - 1;
        }
    }

    private static Map<String, Stretch> attempts(List<MetricPoint> points) {
        Map<String, Stretch> attempts = new LinkedHashMap<>();
        for (int i = 0; i < points.size(); i++) {
            String execution = points.get(i).executionId();
            int first = i;
            attempts.computeIfAbsent(execution == null ? "" : execution, id -> new Stretch(first, new ArrayList<>()))
                    .points()
                    .add(points.get(i));
        }
        return attempts;
    }

    private Map<String, String> names(Run run) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Attempt attempt : store.attempts(run.id())) {
            names.put(attempt.executionId(), attempt.name().isEmpty() ? "attempt " + attempt.number() : attempt.name());
        }
        return names;
    }

    private Instant started(String execution, Run run) {
        return store.execution(execution).map(Execution::startedAt).orElse(run.startedAt());
    }

    private Points points(Stretch stretch, Instant start) {
        int size = stretch.points().size();
        double[] x = new double[size];
        double[] y = new double[size];
        long base = stretch.counted() ? stretch.first() : 0;
        for (int i = 0; i < size; i++) {
            MetricPoint point = stretch.points().get(i);
            x[i] = byTime ? Duration.between(start, point.at()).toNanos() / 1e9 : point.step() - base;
            y[i] = point.value();
        }
        return Points.of(x, y);
    }
}
