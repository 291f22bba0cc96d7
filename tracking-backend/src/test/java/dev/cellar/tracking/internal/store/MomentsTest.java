package dev.cellar.tracking.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T09:30:00+01:00[Europe/Berlin]");

    private final Moments moments = new Moments(NOW);

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00, 2026-11-24T09:00:00Z",
        "2026-11-24T10:00:30, 2026-11-24T09:00:30Z",
        "2026-11-24T10:00Z, 2026-11-24T10:00:00Z",
        "2026-07-01T10:00, 2026-07-01T08:00:00Z",
        "2026-11-22, 2026-11-22T22:59:59.999999999Z",
        "{yesterday}, 2026-11-23T22:59:59.999999999Z",
        "{today}, 2026-11-24T22:59:59.999999999Z",
        "{2 days ago}, 2026-11-22T08:30:00Z",
        "{1 hour ago}, 2026-11-24T07:30:00Z",
        "{3 Weeks ago}, 2026-11-03T08:30:00Z",
        "{9:15}, 2026-11-24T08:15:00Z",
        "{2026-11-22 10:00}, 2026-11-22T09:00:00Z"
    })
    void aMomentIsReadInThePersonsTimeZone(String text, Instant moment) {
        assertThat(Moments.isOne(text)).isTrue();
        assertThat(moments.read(text)).contains(moment);
    }

    @Test
    void aTimeThatIsStillToComeIsYesterdays() {
        assertThat(moments.read("{10:00}")).contains(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{next week}", "2026-02-31", "{25:00}", "{", "{}", "2026-11-24T", "2026-11-24x"})
    void whatNamesNoMomentIsNone(String text) {
        assertThat(Moments.isOne(text)).isTrue();
        assertThat(moments.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "-1", "best", "run:forecast", "2026", "a1b2c3"})
    void otherNamesAreNoMoments(String text) {
        assertThat(Moments.isOne(text)).isFalse();
    }
}
