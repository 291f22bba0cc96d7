package dev.cellar.magics.internal.command;

import dev.cellar.magics.chart.Axis;
import dev.cellar.magics.chart.Chart;
import dev.cellar.magics.chart.ChartStack;
import dev.cellar.magics.chart.LineChart;
import dev.cellar.magics.chart.Scale;
import dev.cellar.magics.chart.Unit;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Puts the curves of metrics into charts. Metrics of alike size share one, so that loss and val_loss compare, and a loss
 * beside an accuracy does not flatten it.
 */
final class MetricCharts {
    /** Curves that still differ by colour and dash. */
    private static final int MOST = 20;
    /** How much of a shared axis the values of each metric have to take, at least. */
    private static final double ALIKE = 0.2;

    private final List<Run> runs;
    private final boolean byTime;
    private final Scale scale;

    MetricCharts(List<Run> runs, boolean byTime, Scale scale) {
        this.runs = runs;
        this.byTime = byTime;
        this.scale = scale;
    }

    /** One picture of all, in the order given; each list holds the curves of one metric and at least one. */
    Chart of(List<List<MetricCurve>> metrics) {
        List<Group> groups = new ArrayList<>();
        for (List<MetricCurve> metric : metrics) {
            groups.stream()
                    .filter(group -> group.takes(metric))
                    .findFirst()
                    .orElseGet(() -> {
                        groups.add(new Group());
                        return groups.get(groups.size() - 1);
                    })
                    .add(metric);
        }
        List<Chart> charts = groups.stream().map(this::chart).toList();
        return charts.size() == 1 ? charts.get(0) : new ChartStack(charts);
    }

    private Chart chart(Group group) {
        String names = String.join(", ", group.metrics());
        LineChart.Builder chart = LineChart.titled(
                        runs.size() == 1 ? names + " of " + RunCards.title(runs.get(0)) : names)
                .x(byTime ? Axis.of("time since start", Unit.SECONDS) : Axis.of("step", Unit.COUNT))
                .y(new Axis(scale == Scale.LOG ? names + ", logarithmic" : "", Unit.NUMBER, scale));
        List<MetricCurve> curves = group.curves;
        List<MetricCurve> shown = curves.subList(Math.max(0, curves.size() - MOST), curves.size());
        shown.forEach(curve -> chart.series(name(curve, group), curve.points()));
        if (group.metrics().size() == 1) {
            String metric = group.metrics().get(0);
            runs.stream()
                    .map(Run::goal)
                    .filter(Objects::nonNull)
                    .filter(goal -> goal.metric().equals(metric))
                    .map(Goal::direction)
                    .findFirst()
                    .ifPresent(chart::better);
        }
        if (shown.size() < curves.size()) {
            chart.note("The last " + MOST + " of " + curves.size() + " curves");
        }
        absent(group, chart);
        return chart.build();
    }

    /** As much of metric, run and attempt as it takes to tell the curves apart. */
    private String name(MetricCurve curve, Group group) {
        List<String> parts = new ArrayList<>();
        if (group.metrics().size() > 1) {
            parts.add(curve.metric());
        }
        if (runs.size() > 1) {
            parts.add(RunCards.title(curve.run()));
        }
        if (!curve.attempt().isEmpty()) {
            parts.add(curve.attempt());
        }
        return parts.isEmpty() ? curve.metric() : String.join(" ", parts);
    }

    private void absent(Group group, LineChart.Builder chart) {
        for (String metric : group.metrics()) {
            String without = runs.stream()
                    .filter(run -> group.curves.stream()
                            .noneMatch(curve ->
                                    curve.metric().equals(metric) && curve.run().equals(run)))
                    .map(RunCards::title)
                    .collect(Collectors.joining(", "));
            if (!without.isEmpty()) {
                chart.note("No " + metric + " in " + without);
            }
        }
    }

    /** What shares a chart. */
    private static final class Group {
        private final List<MetricCurve> curves = new ArrayList<>();

        List<String> metrics() {
            return curves.stream().map(MetricCurve::metric).distinct().toList();
        }

        void add(List<MetricCurve> metric) {
            curves.addAll(metric);
        }

        boolean takes(List<MetricCurve> metric) {
            double low = Math.min(lowest(curves), lowest(metric));
            double high = Math.max(highest(curves), highest(metric));
            double least = ALIKE * (high - low);
            return highest(metric) - lowest(metric) >= least && highest(curves) - lowest(curves) >= least;
        }

        private static double lowest(List<MetricCurve> curves) {
            return curves.stream().mapToDouble(MetricCurve::lowest).min().orElse(Double.NaN);
        }

        private static double highest(List<MetricCurve> curves) {
            return curves.stream().mapToDouble(MetricCurve::highest).max().orElse(Double.NaN);
        }
    }
}
