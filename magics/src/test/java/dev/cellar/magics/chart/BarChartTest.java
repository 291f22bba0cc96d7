package dev.cellar.magics.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.magics.chart.BarChart.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartTest {
    private static final BarChart COSTS = new BarChart(
            "What each cell cost",
            List.of("[1] var a = \"<1>\";", "[2] обучение(販促)"),
            List.of(
                    new Column("Took", Unit.SECONDS, List.of(2.0, 4.0)),
                    new Column("Memory", Unit.BYTES, List.of(2.1e9, -1.0))));

    @Test
    void barsAreAsLongAsTheirValuesAndUnknownOnesAreLeftOut() throws Exception {
        SvgPage page = SvgPage.of(COSTS);
        List<Double> widths = page.all("rect").stream()
                .map(bar -> Double.parseDouble(bar.getAttribute("width")))
                .toList();

        assertThat(widths).hasSize(3);
        assertThat(widths.get(0) * 2).isCloseTo(widths.get(1), org.assertj.core.data.Offset.offset(0.2));
        assertThat(page.texts())
                .contains("[1] var a = \"<1>\";", "[2] обучение(販促)", "Took", "2.0 s", "4.0 s", "Memory", "2.1 GB");
    }

    @Test
    void textHasTheNumbersAndTheBarsOfTheFirst() {
        assertThat(COSTS.text(100))
                .containsExactly(
                        "What each cell cost",
                        "                       Took              Memory",
                        "  [1] var a = \"<1>\";  2.0 s  █████       2.1 GB",
                        "  [2] обучение(販促)  4.0 s  ██████████");
    }

    @Test
    void aStackIsOnePictureOfAll() throws Exception {
        ChartStack stack = new ChartStack(List.of(COSTS, COSTS));

        assertThat(SvgPage.of(stack).texts())
                .filteredOn("What each cell cost"::equals)
                .hasSize(2);
        assertThat(stack.drawing().height()).isGreaterThan(2 * COSTS.drawing().height());
        assertThat(stack.text(100)).hasSize(9);
    }

    @Test
    void everyRowNeedsAValue() {
        assertThatThrownBy(() ->
                        new BarChart("t", List.of("a"), List.of(new Column("Took", Unit.SECONDS, List.of(1.0, 2.0)))))
                .hasMessage("2 values of Took for 1 rows");
    }
}
