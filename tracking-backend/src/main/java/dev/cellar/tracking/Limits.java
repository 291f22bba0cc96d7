package dev.cellar.tracking;

import dev.cellar.notebook.limit.OutputLimit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much is kept of what cells put out; the front end gets all of it.
 *
 * @param output bytes of one output, 1 kB to 500 MB
 * @param run bytes of all outputs of a run; those of later cells are kept as marks only
 */
public record Limits(long output, long run) {
    /** The setting that marks name where a run has no more room. */
    public static final String RUN_SETTING = "limits.run";

    public static final Limits USUAL = new Limits(10_000_000, 200_000_000);

    private static final long MOST_OUTPUT = 500_000_000;
    private static final Pattern SIZE =
            Pattern.compile("(\\d{1,12}(?:\\.\\d{1,3})?) ?([kmg]?b)", Pattern.CASE_INSENSITIVE);

    public Limits {
        if (output < OutputLimit.LEAST || output > MOST_OUTPUT) {
            throw new StoreException(OutputLimit.SETTING + " is 1 kB to 500 MB, not " + output + " B");
        }
        if (run < output) {
            throw new StoreException(RUN_SETTING + " is at least " + OutputLimit.SETTING + ", not " + run + " B");
        }
    }

    /**
     * Reads a size such as {@code 10 MB}: a number and B, kB, MB or GB, by thousands.
     *
     * @param setting for the message of the {@link StoreException} where it is none
     */
    static long bytes(String setting, String text) {
        Matcher size = SIZE.matcher(text.strip());
        if (!size.matches()) {
            throw new StoreException(setting + " is a size such as \"10 MB\", not \"" + text + "\"");
        }
        double unit = switch (size.group(2).toLowerCase(Locale.ROOT)) {
            case "kb" -> 1e3;
            case "mb" -> 1e6;
            case "gb" -> 1e9;
            default -> 1;
        };
        return Math.round(Double.parseDouble(size.group(1)) * unit);
    }
}
