package dev.cellar.tracking.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-10T12:00:00Z"), ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-10-31T23:00:00Z, PT24H",
        "2026-10-25, 2026-10-24T22:00:00Z, PT25H",
        "today, 2026-11-09T23:00:00Z, PT24H",
        "Yesterday, 2026-11-08T23:00:00Z, PT24H",
        "2026-11-01 14:30, 2026-11-01T13:30:00Z, PT1M",
        "2026-11-01T14:30:15, 2026-11-01T13:30:15Z, PT1S",
        "2026-11-01T14:30:15.5Z, 2026-11-01T14:30:15.5Z, PT0.000000001S",
        "2026-11-01 14:30+02:00, 2026-11-01T12:30:00Z, PT1M",
        "3 days ago, 2026-11-07T12:00:00Z, PT0.000000001S",
        "1h 30m ago, 2026-11-10T10:30:00Z, PT0.000000001S",
        "2 weeks ago, 2026-10-27T12:00:00Z, PT0.000000001S",
    })
    void aTimeMeansTheSpanThatItsTextNames(String text, Instant from, Duration length) {
        assertThat(TimeText.read(text, NOON)).contains(new TimeText.Span(from, from.plus(length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-13-01", "2026-11-1", "ago", "x ago", "999999999 weeks ago ago"})
    void otherTextsAreNone(String text) {
        assertThat(TimeText.read(text, NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"90 s, PT1M30S", "1.5h, PT1H30M", "1h 30m, PT1H30M", "250ms, PT0.25S", "2 days, PT48H"})
    void durationsAreNumbersWithUnits(String text, Duration duration) {
        assertThat(DurationText.read(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "s", "90 x", "90 s and more", "-1 s"})
    void otherTextsAreNoDurations(String text) {
        assertThat(DurationText.read(text)).isEqualTo(Optional.empty());
    }
}
