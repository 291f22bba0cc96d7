package dev.cellar.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** Writes rows as indented JSON. NaN and infinities become strings, as JSON has no numbers for them. */
public final class Json {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** A duration as every listing gives it. */
    static double millis(long nanos) {
        return nanos / NANOS_PER_MILLI;
    }

    public static String write(Object rows) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
