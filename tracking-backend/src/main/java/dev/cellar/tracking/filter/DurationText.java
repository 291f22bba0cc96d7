package dev.cellar.tracking.filter;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them in filters: a number and a unit, once or in a row: {@code 90 s}, {@code 1h 30m}. */
public final class DurationText {
    static final String EXAMPLES = "'90 s', '1h 30m' or '2 days'";

    private static final Pattern PART = Pattern.compile(
            "(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(ms|s|sec|seconds?|m|min|minutes?|h|hours?|d|days?|w|weeks?)(?=$|[\\s\\d])\\s*");

    private DurationText() {}

    static boolean isOne(String text) {
        return read(text).isPresent();
    }

    /** Empty if the text is none. */
    public static Optional<Duration> read(String text) {
        Matcher part = PART.matcher(text.strip());
        Duration sum = Duration.ZERO;
        int end = 0;
        while (part.lookingAt()) {
            BigDecimal nanos = new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(unitNanos(part.group(2))));
            sum = sum.plus(Duration.ofNanos(
                    nanos.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue()));
            end = part.end();
            part.region(end, part.regionEnd());
        }
        return end > 0 && end == text.strip().length() ? Optional.of(sum) : Optional.empty();
    }

    private static long unitNanos(String unit) {
        if (unit.equals("ms")) {
            return 1_000_000L;
        }
        Duration duration = switch (unit.charAt(0)) {
            case 's' -> Duration.ofSeconds(1);
            case 'm' -> Duration.ofMinutes(1);
            case 'h' -> Duration.ofHours(1);
            case 'd' -> Duration.ofDays(1);
            default -> Duration.ofDays(7);
        };
        return duration.toNanos();
    }
}
