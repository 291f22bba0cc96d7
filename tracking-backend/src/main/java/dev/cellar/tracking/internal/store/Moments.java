package dev.cellar.tracking.internal.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a moment as people name it after an {@code @}: {@code 2026-11-24T10:00}, {@code 2026-11-24}, and in braces {@code
 * {yesterday}}, {@code {today}}, {@code {2 days ago}} and {@code {10:00}}. A day stands for its end: what was there when it
 * was over. A time without a day is the last such time that has been.
 */
final class Moments {
    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
    private static final Pattern AGO = Pattern.compile(
            "(\\d{1,6})\\s+(second|minute|hour|day|week|month|year)s?\\s+ago", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?");

    private final ZonedDateTime now;

    /** @param now the moment of asking, in the zone of the person who asks */
    Moments(ZonedDateTime now) {
        this.now = now;
    }

    /** Whether a word is in one of these forms, right or wrong. */
    static boolean isOne(String text) {
        return text.startsWith("{") || DATED.matcher(text).matches();
    }

    /** The moment; empty if the text names none. */
    Optional<Instant> read(String text) {
        boolean braced = text.startsWith("{") && text.endsWith("}") && text.length() > 1;
        try {
            return braced ? said(text.substring(1, text.length() - 1).strip()) : dated(text);
        } catch (DateTimeException e) {
            return Optional.empty(); // such as the 31st of February
        }
    }

    private Optional<Instant> said(String words) {
        Matcher ago = AGO.matcher(words);
        if (ago.matches()) {
            String unit = ago.group(2).toUpperCase(Locale.ROOT) + "S";
            return Optional.of(now.minus(Long.parseLong(ago.group(1)), ChronoUnit.valueOf(unit))
                    .toInstant());
        }
        if (CLOCK.matcher(words).matches()) {
            ZonedDateTime today = now.with(LocalTime.parse(words.indexOf(':') == 1 ? "0" + words : words));
            return Optional.of((today.isAfter(now) ? today.minusDays(1) : today).toInstant());
        }
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "today" -> Optional.of(endOf(now.toLocalDate()));
            case "yesterday" -> Optional.of(endOf(now.toLocalDate().minusDays(1)));
            default -> dated(words);
        };
    }

    private Optional<Instant> dated(String text) {
        if (!DATED.matcher(text).matches()) {
            return Optional.empty();
        }
        if (text.length() == "2026-11-24".length()) {
            return Optional.of(endOf(LocalDate.parse(text)));
        }
        String exact = text.replace(' ', 'T');
        boolean zoned = exact.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})");
        return Optional.of(
                zoned
                        ? ZonedDateTime.parse(exact).toInstant()
                        : LocalDateTime.parse(exact).atZone(now.getZone()).toInstant());
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(now.getZone()).toInstant().minusNanos(1);
    }
}
