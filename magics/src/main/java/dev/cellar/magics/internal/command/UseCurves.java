package dev.cellar.magics.internal.command;

import dev.cellar.magics.chart.Axis;
import dev.cellar.magics.chart.Chart;
import dev.cellar.magics.chart.LineChart;
import dev.cellar.magics.chart.Points;
import dev.cellar.magics.chart.Unit;
import dev.cellar.tracking.model.ResourceSample;
import dev.cellar.tracking.model.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the kernel used in the course of a run, as curves: memory, CPU, and the GPU where there is one. */
final class UseCurves {
    private static final int FEWEST = 2;

    private final Run run;
    private final List<ResourceSample> samples;

    private UseCurves(Run run, List<ResourceSample> samples) {
        this.run = run;
        this.samples = samples;
    }

    /** A chart for each that could be read here; none before there are two samples. */
    static List<Chart> of(Run run, List<ResourceSample> samples) {
        if (samples.size() < FEWEST) {
            return List.of();
        }
        UseCurves curves = new UseCurves(run, samples);
        List<Chart> charts = new ArrayList<>();
        curves.chart(
                charts,
                "Memory",
                Axis.of("", Unit.BYTES),
                List.of(
                        new Quantity("resident", ResourceSample::rssBytes),
                        new Quantity("heap", ResourceSample::heapBytes)));
        charts.add(curves.cores());
        curves.chart(charts, "GPU", Axis.of("", Unit.SHARE), List.of(new Quantity("busiest", ResourceSample::gpuUse)));
        curves.chart(
                charts,
                "GPU memory",
                Axis.of("", Unit.BYTES),
                List.of(new Quantity("in use", ResourceSample::gpuMemoryBytes)));
        return charts;
    }

    private record Quantity(String name, ToDoubleFunction<ResourceSample> value) {}

    private LineChart.Builder titled(String title, Axis axis) {
        return LineChart.titled(title)
                .x(Axis.of("time since start", Unit.SECONDS))
                .y(axis)
                .area();
    }

    private void chart(List<Chart> charts, String title, Axis axis, List<Quantity> quantities) {
        List<Quantity> known = quantities.stream()
                .filter(quantity ->
                        samples.stream().anyMatch(sample -> quantity.value().applyAsDouble(sample) >= 0))
                .toList();
        if (!known.isEmpty()) {
            LineChart.Builder chart = titled(title, axis);
            known.forEach(quantity -> chart.series(quantity.name(), points(quantity)));
            charts.add(chart.build());
        }
    }

    private Points points(Quantity quantity) {
        double[] x = new double[samples.size()];
        double[] y = new double[samples.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = seconds(i);
            double value = quantity.value().applyAsDouble(samples.get(i));
            y[i] = value < 0 ? Double.NaN : value;
        }
        return Points.of(x, y);
    }

    /** The counter of CPU time, between each sample and the one before it, as cores that were busy. */
    private Chart cores() {
        double[] x = new double[samples.size() - 1];
        double[] y = new double[samples.size() - 1];
        for (int i = 1; i < samples.size(); i++) {
            x[i - 1] = seconds(i);
            long before = samples.get(i - 1).cpuNanos();
            long now = samples.get(i).cpuNanos();
            double passed = seconds(i) - seconds(i - 1);
            y[i - 1] = before < 0 || now < before || passed <= 0 ? Double.NaN : (now - before) / 1e9 / passed;
        }
        return titled("CPU", Axis.of("cores in use", Unit.NUMBER))
                .series("cores", Points.of(x, y))
                .build();
    }

    private double seconds(int sample) {
        return Duration.between(run.startedAt(), samples.get(sample).at()).toNanos() / 1e9;
    }
}
