package dev.cellar.magics.chart;

import dev.cellar.magics.text.Humanise;
import java.time.Duration;
import java.util.Locale;

/** What the numbers of an axis or a bar count. */
public enum Unit {
    /** Plain numbers. */
    NUMBER {
        @Override
        public String format(double value) {
            return Humanise.number(value);
        }
    },
    /** Whole numbers, such as steps. */
    COUNT {
        @Override
        public String format(double value) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
    },
    BYTES {
        @Override
        public String format(double value) {
            return Humanise.bytes(Math.round(value));
        }
    },
    SECONDS {
        @Override
        public String format(double value) {
            return value == 0 ? "0" : Humanise.duration(Duration.ofNanos(Math.round(value * 1e9)));
        }
    },
    /** A part of a whole, 0 to 1, read as per cent. */
    SHARE {
        @Override
        public String format(double value) {
            return Humanise.number(Math.round(value * 1000) / 10.0) + " %";
        }
    };

    /** One value as people read it. */
    public abstract String format(double value);
}
