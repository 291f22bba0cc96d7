package dev.cellar.magics.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Durations, sizes, counts, numbers and instants as people read them; the same in every locale. */
public final class Humanise {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private static final int EXCERPT = 60;

    private Humanise() {}

    /** {@code 640 µs}, {@code 85 ms}, {@code 1.2 s}, {@code 4 m 12 s}, {@code 2 h 5 m}, {@code 3 d 4 h}. */
    public static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds >= 86_400) {
            return pair(seconds / 86_400, "d", seconds % 86_400 / 3_600, "h");
        }
        if (seconds >= 3_600) {
            return pair(seconds / 3_600, "h", seconds % 3_600 / 60, "m");
        }
        if (seconds >= 60) {
            return pair(seconds / 60, "m", seconds % 60, "s");
        }
        if (seconds >= 1) {
            long tenths = duration.toMillis() / 100; // Cut, not rounded: 59.99 s is not yet a minute.
            return tenths(tenths / 10.0) + " s";
        }
        long micros = duration.toNanos() / 1_000;
        return micros >= 1_000 ? micros / 1_000 + " ms" : micros + " µs";
    }

    /** Decimal units, as disks and networks are sold: {@code 812 B}, {@code 2.1 GB}; {@code ?} below zero. */
    public static String bytes(long bytes) {
        if (bytes < 0) {
            return "?";
        }
        if (bytes < 1_000) {
            return bytes + " B";
        }
        double size = bytes / 1_000.0;
        int unit = 0;
        while (size >= 999.5 && unit < UNITS.length - 1) {
            size /= 1_000;
            unit++;
        }
        return tenths(size) + " " + UNITS[unit];
    }

    /** {@code 1 cell}, {@code 14 cells}, {@code 1,000,000 points}; for nouns that take an s. */
    public static String count(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    /** Up to six significant digits, without trailing zeros: {@code 0.912}, {@code 1.5e-7}, {@code NaN}. */
    public static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value).replace("Infinity", "∞");
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -5 && exponent < 15) {
            return rounded.toPlainString();
        }
        BigDecimal mantissa = rounded.movePointLeft(exponent).stripTrailingZeros();
        return mantissa.toPlainString() + "e" + exponent;
    }

    /** As much of a text as a line has room for. */
    public static String excerpt(String text) {
        // Cut twice: to find the width of all of a very long text takes longer than to show it.
        return DisplayWidth.cut(text.length() <= 4 * EXCERPT ? text : text.substring(0, 4 * EXCERPT), EXCERPT);
    }

    /** Date and minute in the zone of the computer. */
    public static String instant(Instant instant) {
        return instant(instant, ZoneId.systemDefault());
    }

    /** Date and minute: {@code 2026-11-24 09:05}. */
    public static String instant(Instant instant, ZoneId zone) {
        return MINUTES.withZone(zone).format(instant);
    }

    private static String pair(long large, String largeUnit, long small, String smallUnit) {
        return small == 0 ? large + " " + largeUnit : large + " " + largeUnit + " " + small + " " + smallUnit;
    }

    /** Without a formatter: a listing of ten thousand rows has one in each. */
    private static String tenths(double value) {
        if (value >= 99.95) {
            return Long.toString(Math.round(value));
        }
        long tenths = Math.round(value * 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
