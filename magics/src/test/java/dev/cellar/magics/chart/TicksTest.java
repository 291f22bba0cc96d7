package dev.cellar.magics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static List<String> labels(double low, double high, Unit unit, Scale scale) {
        return Ticks.around(new Span(low, high, scale), new Axis("", unit, scale), 5).marks().stream()
                .map(Tick::label)
                .toList();
    }

    private static List<String> labels(double low, double high, Unit unit) {
        return labels(low, high, unit, Scale.LINEAR);
    }

    @Test
    void numbersAreRoundAndExact() {
        assertThat(labels(0.11, 0.93, Unit.NUMBER)).containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(labels(-3, 41_000, Unit.NUMBER))
                .containsExactly("-10,000", "0", "10,000", "20,000", "30,000", "40,000", "50,000");
        assertThat(labels(0.9101, 0.9135, Unit.NUMBER)).containsExactly("0.910", "0.911", "0.912", "0.913", "0.914");
        assertThat(labels(0, 4.1e-8, Unit.NUMBER)).containsExactly("0", "1e-8", "2e-8", "3e-8", "4e-8", "5e-8");
    }

    @Test
    void stepsAreWhole() {
        assertThat(labels(0, 2, Unit.COUNT)).containsExactly("0", "1", "2");
    }

    @Test
    void bytesSharesAndTimesHaveTheirUnits() {
        assertThat(labels(0, 2.05e9, Unit.BYTES))
                .containsExactly("0", "0.5 GB", "1.0 GB", "1.5 GB", "2.0 GB", "2.5 GB");
        assertThat(labels(0, 0.83, Unit.SHARE)).containsExactly("0", "20 %", "40 %", "60 %", "80 %", "100 %");
        assertThat(labels(0, 0.04, Unit.SECONDS)).containsExactly("0", "10 ms", "20 ms", "30 ms", "40 ms");
        assertThat(labels(0, 130, Unit.SECONDS)).containsExactly("0", "30 s", "1 m", "1 m 30 s", "2 m", "2 m 30 s");
        assertThat(labels(0, 20_000, Unit.SECONDS)).containsExactly("0", "2 h", "4 h", "6 h");
        assertThat(labels(0, 900_000, Unit.SECONDS)).containsExactly("0", "5 d", "10 d", "15 d");
    }

    @Test
    void logarithmicTicksAreDecadesAndFinerOverFew() {
        assertThat(labels(2e-5, 40, Unit.NUMBER, Scale.LOG))
                .containsExactly("0.00001", "0.0001", "0.001", "0.01", "0.1", "1", "10", "100");
        assertThat(labels(3, 70, Unit.NUMBER, Scale.LOG)).containsExactly("2", "5", "10", "20", "50", "100");
        assertThat(labels(0.7, 0.9, Unit.NUMBER, Scale.LOG)).containsExactly("0.70", "0.75", "0.80", "0.85", "0.90");
    }

    @Test
    void labelsAlongTheAxisNeverOverlap() {
        for (double high = 1; high < 1e14; high *= 7.3) {
            for (Unit unit : Unit.values()) {
                Span span = new Span(0, high, Scale.LINEAR);
                Ticks ticks = Ticks.within(span, Axis.of("", unit), 500);
                double free = Double.NEGATIVE_INFINITY;
                for (Tick tick : ticks.marks()) {
                    double start = span.fraction(tick.value()) * 500 - TextWidth.of(tick.label()) / 2;
                    assertThat(start).as(unit + " " + ticks.marks()).isGreaterThan(free);
                    free = start + TextWidth.of(tick.label());
                }
                assertThat(ticks.marks()).hasSizeBetween(1, 12);
            }
        }
    }
}
