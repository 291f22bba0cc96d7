package dev.cellar.recorder.inspect.resources;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parses files of Linux's {@code /proc} (proc(5)). What is not there is -1. */
final class ProcText {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int RECEIVED = 0;
    private static final int SENT = 8;

    private ProcText() {}

    /** The number after {@code key:}. */
    static long number(String text, String key) {
        return text.lines()
                .filter(line -> line.startsWith(key + ":"))
                .map(line -> SPACE.split(line.substring(key.length() + 1).strip(), 2)[0])
                .findFirst()
                .map(Long::parseLong)
                .orElse(-1L);
    }

    /** The number of kilobytes after {@code key:}, in bytes. */
    static long kilobytes(String text, String key) {
        long kilobytes = number(text, key);
        return kilobytes < 0 ? -1 : kilobytes * 1024;
    }

    /** Bytes received and sent by all interfaces but the loopback, from {@code /proc/net/dev}. */
    static long[] network(String text) {
        long[][] interfaces = text.lines()
                .filter(line -> line.contains(":"))
                .filter(line -> !line.strip().startsWith("lo:"))
                .map(line -> SPACE.split(line.substring(line.indexOf(':') + 1).strip()))
                .filter(columns -> columns.length > SENT)
                .map(columns -> new long[] {Long.parseLong(columns[RECEIVED]), Long.parseLong(columns[SENT])})
                .toArray(long[][]::new);
        if (text.isEmpty()) {
            return new long[] {-1, -1};
        }
        return new long[] {
            Stream.of(interfaces).mapToLong(each -> each[0]).sum(),
            Stream.of(interfaces).mapToLong(each -> each[1]).sum()
        };
    }
}
