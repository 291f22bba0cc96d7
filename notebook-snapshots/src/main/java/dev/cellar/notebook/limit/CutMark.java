package dev.cellar.notebook.limit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands where something was cut out of an output:
 *
 * <pre>
 * [Cellar cut 90,000,000 bytes here: limits.output in cellar.toml]
 * </pre>
 */
public final class CutMark {
    /** The longest mark, with a line break on either side. */
    static final int ROOM = 100;

    private static final String START = "[Cellar cut ";
    private static final Pattern MARK =
            Pattern.compile(Pattern.quote(START) + "([0-9,]{1,25}) bytes here: limits\\.[a-z]{1,10} in cellar\\.toml]");

    private CutMark() {}

    /**
     * A mark.
     *
     * @param bytes that were cut, in UTF-8
     * @param setting that says how much is kept
     */
    public static String of(long bytes, String setting) {
        return String.format(Locale.ROOT, "%s%,d bytes here: %s in cellar.toml]", START, bytes, setting);
    }

    /** How many bytes the marks in the outputs of a notebook say were cut. */
    public static long bytesIn(Notebook notebook) {
        return notebook.cells().stream()
                .map(Cell::outputs)
                .mapToLong(CutMark::bytesIn)
                .sum();
    }

    /** How many bytes the marks in outputs say were cut. */
    public static long bytesIn(List<ObjectNode> outputs) {
        return outputs.stream()
                .mapToLong(output -> bytesIn(output.path("text"))
                        + bytesIn(output.path("data").path("text/plain"))
                        + bytesIn(output.path("data").path("text/markdown"))
                        + bytesIn(output.path("evalue"))
                        + bytesIn(output.path("traceback")))
                .sum();
    }

    private static long bytesIn(JsonNode node) {
        long bytes = 0;
        for (JsonNode element : node) {
            bytes += bytesIn(element);
        }
        String text = node.asText();
        int start = text.indexOf(START);
        if (start >= 0) {
            Matcher marks = MARK.matcher(text).region(start, text.length());
            while (marks.find()) {
                bytes += number(marks.group(1));
            }
        }
        return bytes;
    }

    /** A mark may have been typed by anybody, with any number. */
    private static long number(String text) {
        try {
            return Long.parseLong(text.replace(",", ""));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
