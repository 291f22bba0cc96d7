package dev.cellar.benchmarks;

import dev.cellar.magics.chart.LineChart;
import dev.cellar.magics.chart.Points;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** A curve of a million points to SVG; the first time as well, for a person draws a chart once. */
final class ChartBenchmark implements Benchmark {
    private static final int POINTS = 1_000_000;
    private static final int TIMES = 30;

    @Override
    public String name() {
        return "chart";
    }

    @Override
    public List<Row> measure(Path folder) throws Exception {
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        Random noise = new Random(1);
        for (int i = 0; i < POINTS; i++) {
            x[i] = i;
            y[i] = 1 / (1 + i / 1e5) + noise.nextGaussian() / 20;
        }
        Samples first = new Samples();
        Samples later = new Samples();
        String[] svg = new String[1];
        for (int i = 0; i < TIMES; i++) {
            (i == 0 ? first : later).time(() -> svg[0] = draw(x, y));
        }
        return List.of(
                Row.millis("chart of 1,000,000 points to SVG, first in its JVM", 300, first),
                Row.millis("chart of 1,000,000 points to SVG, later", 300, later),
                Row.atMost(
                        "the same, in bytes", 200, svg[0].getBytes(StandardCharsets.UTF_8).length / 1e3, " kB", "", 1));
    }

    private static String draw(double[] x, double[] y) {
        return LineChart.titled("loss")
                .series("loss", Points.of(x, y))
                .build()
                .drawing()
                .svg();
    }
}
