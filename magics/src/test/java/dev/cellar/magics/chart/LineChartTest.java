package dev.cellar.magics.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.tracking.model.Direction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LineChartTest {
    private static final String HOSTILE = "</text><script>alert('x')</script>&\"";

    private static Points line(double... y) {
        return Points.of(DoubleStream.iterate(0, x -> x + 1).limit(y.length).toArray(), y);
    }

    private static LineChart chart(double... y) {
        return LineChart.titled("auc").series("auc", line(y)).build();
    }

    @Test
    void theLastValueStandsAtTheEndOfTheCurve() throws Exception {
        assertThat(SvgPage.of(chart(0.5, 0.75, 0.7)).texts()).contains("auc", "step", "0.7");
    }

    @Test
    void theBestPointIsRingedAndSaidWhereItIsKnownWhatIsBetter() throws Exception {
        LineChart judged = LineChart.titled("auc")
                .series("auc", line(0.5, 0.75, 0.7))
                .better(Direction.MAX)
                .build();

        assertThat(SvgPage.of(judged).texts()).contains("best 0.75 at step 1");
        assertThat(SvgPage.of(chart(0.5, 0.75, 0.7)).texts()).noneMatch(text -> text.startsWith("best"));
    }

    @Test
    void theBestOfSeveralCurvesIsTheBestOfAll() throws Exception {
        LineChart losses = LineChart.titled("loss")
                .series("a", line(3, 2, 1))
                .series("b", line(3, 0.5, 2))
                .better(Direction.MIN)
                .build();

        assertThat(SvgPage.of(losses).texts()).contains("best 0.5 at step 1");
    }

    @Test
    void gapsBreakTheLineAndAreCounted() throws Exception {
        SvgPage page = SvgPage.of(chart(1, 2, Double.NaN, 2, Double.POSITIVE_INFINITY, 3));

        assertThat(page.line(0)).matches("M[^M]*M[^M]*h0M[^M]*h0");
        assertThat(page.texts()).contains("2 values not finite, left out");
    }

    @Test
    void aMillionPointsAreThinnedWithoutLosingASpikeAndItIsSaid() throws Exception {
        double[] y = new double[1_000_000];
        y[567_891] = 40;
        y[31] = -7;
        LineChart chart = chart(y);
        SvgPage page = SvgPage.of(chart);

        assertThat(chart.drawing().svg().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(200_000);
        assertThat(page.texts()).contains("1,000,000 points, min and max of each of 800 buckets");
        assertThat(LineText.of(chart, 100).toString()).contains("1,000,000", "-7", "40");
        List<String> heights = List.of(page.line(0).substring(1).split("[ML]")).stream()
                .map(point -> point.split(" ")[1])
                .distinct()
                .toList();
        assertThat(heights).as("the level, the spike and the dip").hasSize(3);
    }

    @Test
    void manyCurvesOfManyPointsStaySmall() {
        LineChart.Builder chart = LineChart.titled("loss");
        for (int i = 0; i < 20; i++) {
            chart.series(
                    "attempt " + i,
                    line(DoubleStream.iterate(i, y -> -y * 1.0001).limit(20_000).toArray()));
        }

        assertThat(chart.build().drawing().svg()).hasSizeLessThan(200_000).contains("400,000 points");
    }

    @Test
    void textFromOutsideIsShownAsText() throws Exception {
        LineChart chart = LineChart.titled(HOSTILE)
                .x(Axis.of(HOSTILE, Unit.COUNT))
                .y(Axis.of(HOSTILE, Unit.NUMBER))
                .series("прогноз «лаги» & 'x'", line(1, 2))
                .series("販促\u0000\uD800 <b>", line(2, 1))
                .note(HOSTILE)
                .build();
        SvgPage page = SvgPage.of(chart);

        assertThat(page.all("script")).isEmpty();
        assertThat(page.texts()).contains(HOSTILE, "прогноз «лаги» & 'x'\u20022", "販促\uFFFD <b>\u20021");
        assertThat(String.join("\n", chart.text(100))).contains("прогноз «лаги» & 'x'", HOSTILE);
    }

    @Test
    void longNamesAreShortenedByTheRoomTheyTake() throws Exception {
        LineChart chart = LineChart.titled("t")
                .series("販促モデル学習その一とても長い名前", line(1, 2))
                .series("x".repeat(80), line(2, 1))
                .build();

        assertThat(SvgPage.of(chart).texts()).contains("販促モデル学習その一とて…\u20022", "x".repeat(25) + "…\u20021");
    }

    @Test
    void namesAtTheEndsDoNotOverlap() throws Exception {
        LineChart.Builder chart = LineChart.titled("auc");
        for (int i = 0; i < 8; i++) {
            chart.series("run " + i, line(0.5, 0.9));
        }
        double[] lines = SvgPage.of(chart.build()).all("text").stream()
                .filter(text -> text.getTextContent().startsWith("run "))
                .mapToDouble(text -> Double.parseDouble(text.getAttribute("y")))
                .sorted()
                .toArray();

        assertThat(lines).hasSize(8);
        for (int i = 1; i < lines.length; i++) {
            assertThat(lines[i] - lines[i - 1]).isGreaterThanOrEqualTo(TextWidth.FONT_SIZE);
        }
    }

    @Test
    void moreCurvesThanFitAtTheEndsHaveALegend() throws Exception {
        LineChart.Builder chart = LineChart.titled("auc");
        for (int i = 0; i < 12; i++) {
            chart.series("attempt " + i, line(0.5, 0.1 * i));
        }
        SvgPage page = SvgPage.of(chart.build());

        assertThat(page.texts().stream().filter(text -> text.startsWith("attempt ")))
                .hasSize(12);
        assertThat(page.all("text").stream()
                        .filter(text -> text.getTextContent().startsWith("attempt "))
                        .mapToDouble(text -> Double.parseDouble(text.getAttribute("y"))))
                .allMatch(y -> y < 80);
    }

    @Test
    void aLogarithmicAxisHasDecadesAndSaysWhatItCannotShow() throws Exception {
        LineChart chart = LineChart.titled("loss")
                .y(new Axis("loss", Unit.NUMBER, Scale.LOG))
                .series("loss", line(100, 1, 0, 0.001))
                .build();

        assertThat(SvgPage.of(chart).texts())
                .contains("100", "1", "0.001", "1 value not above zero, which a logarithmic axis cannot show");
    }

    @Test
    void anEmptyChartSaysSo() throws Exception {
        assertThat(SvgPage.of(LineChart.titled("auc").build()).texts()).contains("nothing to draw");
        assertThat(SvgPage.of(chart(Double.NaN)).texts()).contains("nothing to draw");
        assertThat(chart().text(100)).isNotEmpty();
    }

    @Test
    void onePointAndExtremeValuesAreDrawn() throws Exception {
        assertThat(SvgPage.of(chart(5)).line(0)).endsWith("h0");
        for (double[] y : new double[][] {
            {-Double.MAX_VALUE, Double.MAX_VALUE}, {0, Double.MIN_VALUE}, {1e15, 1e15 + 1}, {0, 0}, {1e-300, 2e-300}
        }) {
            assertThat(SvgPage.of(chart(y)).line(0)).doesNotContain("NaN", "-").startsWith("M");
        }
    }

    @Test
    void nothingInItClashesWithOtherChartsOrNeedsWhatAViewerDrops() {
        String svg = LineChart.titled("auc")
                .series("a", line(1, 2))
                .area()
                .build()
                .drawing()
                .svg();

        assertThat(svg).doesNotContain(" id=", "<style", "style=", "<script", "href", "url(", "currentColor");
    }

    @Test
    void theTextTwinShowsTheShapeAndTheNumbers() {
        LineChart chart = LineChart.titled("auc")
                .series("lr=0.1", line(0, 1, 2, 3, 4, 5, 6, 7))
                .series("販促", line(7, Double.NaN, 0))
                .better(Direction.MAX)
                .build();

        assertThat(chart.text(100))
                .containsExactly(
                        "auc   over step",
                        "  Curve                             Points  First  Best  Last",
                        "  lr=0.1  ▁▁▁▂▂▂▃▃▃▃▄▄▄▅▅▅▅▆▆▆▇▇▇█       8      0     7     7",
                        "  販促    ███   ▁                        3      7     7     0",
                        "  1 value not finite, left out");
    }

    @Test
    void pointsOutOfOrderAreDrawnInTheOrderOfX() {
        Points points = Points.of(new double[] {2, 0, 1}, new double[] {20, 0, 10});

        assertThat(new double[] {points.y(0), points.y(1), points.y(2)}).containsExactly(0, 10, 20);
        assertThatThrownBy(() -> Points.of(new double[] {Double.NaN}, new double[] {1}))
                .hasMessage("x is a finite number, not NaN");
    }
}
