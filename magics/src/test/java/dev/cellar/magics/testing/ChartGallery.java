package dev.cellar.magics.testing;

import dev.cellar.magics.card.Html;
import dev.cellar.magics.chart.Axis;
import dev.cellar.magics.chart.BarChart;
import dev.cellar.magics.chart.BarChart.Column;
import dev.cellar.magics.chart.Chart;
import dev.cellar.magics.chart.ChartStack;
import dev.cellar.magics.chart.LineChart;
import dev.cellar.magics.chart.Points;
import dev.cellar.magics.chart.Scale;
import dev.cellar.magics.chart.Unit;
import dev.cellar.tracking.model.Direction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * Writes a page with charts of every kind as front ends show them, as images, light and dark, to be looked at in a
 * browser. The only argument is the page's file.
 */
public final class ChartGallery {
    private static final String STYLE = """
            body{margin:0;display:grid;grid-template-columns:1fr 1fr;font:14px system-ui,sans-serif}
            section{padding:16px 24px}.light{background:#fff;color:#111}.dark{background:#111;color:#e0e0e0}
            img{display:block;margin:14px 0;max-width:100%} pre{font:12px monospace}
            """;

    private ChartGallery() {}

    public static void main(String[] args) throws IOException {
        StringBuilder html = new StringBuilder();
        for (Chart chart : charts()) {
            String svg = chart.drawing().svg();
            html.append("<img src=\"data:image/svg+xml;base64,")
                    .append(Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)))
                    .append("\"><pre>")
                    .append(Html.escape(String.join("\n", chart.text(100))))
                    .append("</pre>");
        }
        Files.writeString(
                Path.of(args[0]),
                "<!doctype html><meta charset=utf-8><title>Charts</title><style>" + STYLE
                        + "</style><section class=light>" + html + "</section><section class=dark>" + html
                        + "</section>");
    }

    /** One of each kind. */
    public static List<Chart> charts() {
        return List.of(
                one(),
                several(),
                many(),
                log(),
                million(),
                few(),
                bars(),
                stack(),
                LineChart.titled("empty").build());
    }

    private static Chart one() {
        return LineChart.titled("auc of forecast #2")
                .series("auc", curve(300, x -> 0.93 - 0.45 / (1 + x / 20) - x * x / 4e6))
                .better(Direction.MAX)
                .build();
    }

    private static Chart several() {
        return LineChart.titled("потери «лаги» & <promo>")
                .series("lr=0.1 販促モデル学習その一とても長い名前", curve(200, x -> 0.3 + 2 / (1 + x / 9)))
                .series("lr=0.05 \"быстрая\"", curve(200, x -> 0.29 + 2 / (1 + x / 14)))
                .series("lr=0.02 <b>bold</b>", curve(120, x -> 0.25 + 2 / (1 + x / 30)))
                .series("baseline", curve(200, x -> x > 80 && x < 100 ? Double.NaN : 0.9))
                .better(Direction.MIN)
                .build();
    }

    private static Chart many() {
        LineChart.Builder chart = LineChart.titled("twelve attempts")
                .x(Axis.of("time since start", Unit.SECONDS))
                .better(Direction.MAX);
        for (int i = 0; i < 12; i++) {
            int rate = i;
            chart.series("attempt " + (i + 1), curve(60 + 9 * i, x -> 1 - 1 / (1 + x / (4 + rate * 3))));
        }
        return chart.build();
    }

    private static Chart log() {
        return LineChart.titled("loss")
                .y(new Axis("loss, log", Unit.NUMBER, Scale.LOG))
                .series("train", curve(1000, x -> 3 * Math.exp(-x / 90) + 1e-5))
                .series("validation", curve(1000, x -> x == 500 ? 0 : 3 * Math.exp(-x / 110) + 2e-3))
                .better(Direction.MIN)
                .build();
    }

    private static Chart million() {
        return LineChart.titled("grad_norm")
                .series("grad_norm", curve(1_000_000, x -> 2 + Math.sin(x / 90_000) + (x == 777_777 ? 5 : 0)))
                .build();
    }

    private static Chart few() {
        return LineChart.titled("rmse by epoch")
                .series("a", Points.of(new double[] {0, 1, 2, 3}, new double[] {12_400, 11_300, 9_800, 9_900}))
                .series("b", Points.of(new double[] {0, 1, 2, 3}, new double[] {12_400, 12_300, Double.NaN, 9_700}))
                .build();
    }

    private static Chart bars() {
        return new BarChart(
                "What each cell cost",
                List.of("[1] var a = 1;", "[2] train(0.1) // обучение модели 販促 with a long line", "[3] plot()"),
                List.of(
                        new Column("Took", Unit.SECONDS, List.of(0.02, 124.0, 3.2)),
                        new Column("CPU", Unit.SECONDS, List.of(0.01, 430.0, 2.2)),
                        new Column("Peak memory", Unit.BYTES, List.of(4.1e8, 2.1e9, 2.15e9)),
                        new Column("Allocated", Unit.BYTES, List.of(1e6, 4.2e10, -1.0)),
                        new Column("GC", Unit.SECONDS, List.of(0.0, 1.2, 0.1))));
    }

    private static Chart stack() {
        return new ChartStack(List.of(
                LineChart.titled("Memory")
                        .x(Axis.of("time since start", Unit.SECONDS))
                        .y(Axis.of("", Unit.BYTES))
                        .series("resident", curve(240, x -> 1.6e9 + 4e8 * Math.sin(x / 20)))
                        .series("heap", curve(240, x -> 9e8 + 4e8 * Math.sin(x / 7)))
                        .area()
                        .build(),
                LineChart.titled("CPU")
                        .x(Axis.of("time since start", Unit.SECONDS))
                        .y(Axis.of("share of all cores", Unit.SHARE))
                        .series("CPU", curve(240, x -> 0.5 + 0.4 * Math.sin(x / 11)))
                        .area()
                        .build()));
    }

    private static Points curve(int count, DoubleUnaryOperator of) {
        Random noise = new Random(7);
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = i;
            y[i] = of.applyAsDouble(i) * (1 + noise.nextGaussian() / 150);
        }
        return Points.of(x, y);
    }
}
