package dev.cellar.magics.table;

import dev.cellar.magics.text.Humanise;
import java.time.Duration;
import java.time.Instant;

/** How a table writes values: for people who read it, or exactly, for a sheet that calculates with them. */
public enum Values {
    SHOWN {
        @Override
        String text(String value) {
            return Humanise.excerpt(value);
        }

        @Override
        String number(double value) {
            return Humanise.number(value);
        }

        @Override
        String nanos(long nanos) {
            return nanos < 0 ? "" : Humanise.duration(Duration.ofNanos(nanos));
        }

        @Override
        String bytes(long bytes) {
            return bytes <= 0 ? "" : Humanise.bytes(bytes);
        }

        @Override
        String instant(Instant at) {
            return Humanise.instant(at);
        }

        @Override
        String cell(int executionCount) {
            return "[" + executionCount + "]";
        }

        @Override
        String version(int number) {
            return "@" + number;
        }

        @Override
        String heading(String name, String unit) {
            return name;
        }

        @Override
        String mark(String mark) {
            return mark;
        }
    },
    EXACT {
        @Override
        String text(String value) {
            return value;
        }

        @Override
        String number(double value) {
            return Double.toString(value);
        }

        @Override
        String nanos(long nanos) {
            return nanos < 0 ? "" : Double.toString(nanos / 1e9);
        }

        @Override
        String bytes(long bytes) {
            return bytes <= 0 ? "" : Long.toString(bytes);
        }

        @Override
        String instant(Instant at) {
            return at.toString();
        }

        @Override
        String cell(int executionCount) {
            return Integer.toString(executionCount);
        }

        @Override
        String version(int number) {
            return Integer.toString(number);
        }

        @Override
        String heading(String name, String unit) {
            return name + " (" + unit + ")";
        }

        @Override
        String mark(String mark) {
            return "";
        }
    };

    abstract String text(String value);

    abstract String number(double value);

    /** Empty for what is not known, below zero. */
    abstract String nanos(long nanos);

    /** Empty for what is not known. */
    abstract String bytes(long bytes);

    abstract String instant(Instant at);

    abstract String cell(int executionCount);

    abstract String version(int number);

    abstract String heading(String name, String unit);

    /** A sign for people, which a sheet could not calculate with. */
    abstract String mark(String mark);
}
