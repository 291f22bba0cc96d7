package dev.cellar.tracking.filter;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as people write them in filters: {@code 2026-11-01}, {@code 2026-11-01 14:30}, {@code 2026-11-01T14:30:00Z},
 * {@code today}, {@code yesterday}, {@code 3 days ago}. Without an offset they are local. Each means a span, so that
 * {@code started = '2026-11-01'} is any time of that day and {@code started > '2026-11-01'} is after it.
 */
public final class TimeText {
    static final String EXAMPLES = "'2026-11-01', '2026-11-01 14:30' or '3 days ago'";

    private static final Pattern AGO = Pattern.compile("(.+?)\\s+ago");
    private static final Pattern SECONDS = Pattern.compile(".*:\\d\\d:\\d\\d.*");

    private TimeText() {}

    /**
     * From the first instant that is meant to the first after it.
     *
     * @param until after {@code from}
     */
    public record Span(Instant from, Instant until) {}

    static boolean isOne(String text) {
        return read(text, Clock.system(ZoneId.systemDefault())).isPresent();
    }

    /**
     * Empty if the text is none.
     *
     * @param clock what now is, and where
     */
    public static Optional<Span> read(String text, Clock clock) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        try {
            LocalDate today = LocalDate.now(clock);
            Matcher ago = AGO.matcher(word);
            if (word.equals("today")) {
                return Optional.of(day(today, clock));
            } else if (word.equals("yesterday")) {
                return Optional.of(day(today.minusDays(1), clock));
            } else if (word.equals("now")) {
                return Optional.of(moment(clock.instant()));
            } else if (ago.matches()) {
                return DurationText.read(ago.group(1))
                        .map(before -> moment(clock.instant().minus(before)));
            } else if (word.length() == "2026-11-01".length()) {
                return Optional.of(day(LocalDate.parse(word), clock));
            }
            return Optional.of(time(word.toUpperCase(Locale.ROOT).replaceFirst("\\s+", "T"), clock));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Span day(LocalDate date, Clock clock) {
        return new Span(
                date.atStartOfDay(clock.getZone()).toInstant(),
                date.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    private static Span moment(Instant instant) {
        return new Span(instant, instant.plusNanos(1));
    }

    private static Span time(String text, Clock clock) {
        boolean offset = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T');
        Instant from = offset
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(clock.getZone()).toInstant();
        Duration precision = !SECONDS.matcher(text).matches()
                ? Duration.ofMinutes(1)
                : text.contains(".") ? Duration.ofNanos(1) : Duration.ofSeconds(1);
        return new Span(from, from.plus(precision));
    }
}
