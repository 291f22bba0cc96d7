package dev.cellar.magics.internal.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Counts rows and missing values of delimited text as RFC 4180 has it: fields may be in quotes, and then hold delimiters,
 * line ends and doubled quotes. The delimiter is the one of comma, tab, semicolon and bar that the first line has most of.
 * A first line in which no field is a number or missing names the columns. Empty lines are none.
 *
 * <p>Reads once, from front to back, and keeps no more than a row. For one thread.
 */
final class DelimitedText {
    private static final String DELIMITERS = ",\t;|";
    private static final int FIRST_LINE = 64 * 1024;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+[.,]?\\d*|[.,]\\d+)(?:[eE][-+]?\\d+)?");

    private final List<String> row = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private List<String> columns = List.of();
    private int width;
    private long rows;
    private long missing;
    private boolean quoted;

    /** What was counted. */
    record Counts(long rows, List<String> columns, long missing) {}

    static Counts read(BufferedReader text) throws IOException {
        return new DelimitedText().count(text);
    }

    private Counts count(BufferedReader text) throws IOException {
        skipByteOrderMark(text);
        char delimiter = delimiter(text);
        int c = text.read();
        while (c >= 0) {
            if (c == '"' && (quoted || field.isEmpty())) {
                c = quote(text);
                continue;
            }
            if (c == delimiter) {
                endField();
            } else if (c == '\n' || c == '\r') {
                endRow();
            } else {
                field.append((char) c);
            }
            c = text.read();
        }
        endRow();
        return new Counts(rows, columns, missing);
    }

    /** Reads to the end of what is in quotes; returns what comes behind. */
    private int quote(BufferedReader text) throws IOException {
        quoted = true;
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (c != '"') {
                field.append((char) c);
                continue;
            }
            c = text.read();
            if (c != '"') {
                return c;
            }
            field.append('"');
        }
        return -1;
    }

    private void endField() {
        row.add(field.toString());
        field.setLength(0);
        quoted = false;
    }

    private void endRow() {
        boolean empty = row.isEmpty() && field.isEmpty() && !quoted;
        if (empty) {
            return;
        }
        endField();
        if (width == 0) {
            width = row.size();
            if (row.stream()
                    .noneMatch(name -> MissingValue.is(name)
                            || NUMBER.matcher(name.strip()).matches())) {
                columns = row.stream().map(String::strip).toList();
                row.clear();
                return;
            }
        }
        rows++;
        missing += row.stream().filter(MissingValue::is).count() + Math.max(0, width - row.size());
        row.clear();
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    /** Of the first line, what is in quotes left out. */
    private static char delimiter(BufferedReader text) throws IOException {
        int[] found = new int[DELIMITERS.length()];
        text.mark(FIRST_LINE);
        boolean inQuotes = false;
        for (int i = 0; i < FIRST_LINE; i++) {
            int c = text.read();
            if (c < 0 || (!inQuotes && (c == '\n' || c == '\r'))) {
                break;
            }
            inQuotes ^= c == '"';
            int known = inQuotes ? -1 : DELIMITERS.indexOf(c);
            if (known >= 0) {
                found[known]++;
            }
        }
        text.reset();
        int most = 0;
        for (int i = 1; i < found.length; i++) {
            most = found[i] > found[most] ? i : most;
        }
        return DELIMITERS.charAt(most);
    }
}
