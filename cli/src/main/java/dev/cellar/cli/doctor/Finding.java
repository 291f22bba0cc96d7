package dev.cellar.cli.doctor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What one check found.
 *
 * @param check what was looked at
 * @param level how it stands
 * @param detail what was seen
 * @param mend what to do about it; empty if nothing
 */
public record Finding(String check, Level level, String detail, String mend) {
    /** How a check stands: {@code WARNING} is worth knowing, {@code BROKEN} keeps something from working. */
    public enum Level {
        OK("✓"),
        WARNING("!"),
        BROKEN("✗");

        private final String mark;

        Level(String mark) {
            this.mark = mark;
        }

        public String mark() {
            return mark;
        }

        /** As JSON has it. */
        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding ok(String check, String detail) {
        return new Finding(check, Level.OK, detail, "");
    }

    static Finding warning(String check, String detail, String mend) {
        return new Finding(check, Level.WARNING, detail, mend);
    }

    static Finding broken(String check, String detail, String mend) {
        return new Finding(check, Level.BROKEN, detail, mend);
    }
}
