package dev.cellar.magics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumaniseTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 µs",
        "PT0.00064S, 640 µs",
        "PT0.0856S, 85 ms",
        "PT1.24S, 1.2 s",
        "PT59.99S, 59.9 s",
        "PT4M12.9S, 4 m 12 s",
        "PT5M, 5 m",
        "PT2H5M59S, 2 h 5 m",
        "PT76H, 3 d 4 h"
    })
    void durationsHaveAtMostTwoUnits(Duration duration, String text) {
        assertThat(Humanise.duration(duration)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, ?",
        "0, 0 B",
        "812, 812 B",
        "1000, 1.0 kB",
        "99960, 100 kB",
        "999600, 1.0 MB",
        "2100000000, 2.1 GB",
        "9223372036854775807, 9.2 EB"
    })
    void sizesAreInDecimalUnits(long bytes, String text) {
        assertThat(Humanise.bytes(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.912, 0.912",
        "0.1, 0.1",
        "3, 3",
        "-0.0, 0",
        "1234567, 1234570",
        "0.333333333, 0.333333",
        "0.00001, 0.00001",
        "0.00000015, 1.5e-7",
        "1e20, 1e20",
        "NaN, NaN",
        "-Infinity, -∞"
    })
    void numbersHaveSixSignificantDigits(double value, String text) {
        assertThat(Humanise.number(value)).isEqualTo(text);
    }

    @Test
    void countsTakeThePlural() {
        assertThat(Humanise.count(1, "cell")).isEqualTo("1 cell");
        assertThat(Humanise.count(0, "cell")).isEqualTo("0 cells");
        assertThat(Humanise.count(1_000_000, "point")).isEqualTo("1,000,000 points");
    }

    @Test
    void instantsAreShownInTheZone() {
        Instant instant = Instant.parse("2026-11-24T08:05:59Z");

        assertThat(Humanise.instant(instant, ZoneId.of("Europe/Paris"))).isEqualTo("2026-11-24 09:05");
    }
}
