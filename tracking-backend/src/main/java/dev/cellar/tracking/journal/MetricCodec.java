package dev.cellar.tracking.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The compact form of a metric's point, for loops log millions of them:
 *
 * <pre>
 * long  high half of the execution's id, 0 if none
 * long  low half
 * long  when, milliseconds since 1970
 * long  value, as the bits of a double
 * long  step
 * byte  1 if a step was given
 * …     name, UTF-8, to the record's end
 * </pre>
 *
 * <p>Only ids of 32 hexadecimal digits have this form. Writing allocates nothing for names seen before. Not thread-safe:
 * the journal's lock guards it.
 */
final class MetricCodec {
    private static final int FIXED = 5 * Long.BYTES + 1;
    private static final int NAMES_KEPT = 10_000;

    private final Map<String, byte[]> names = new LinkedHashMap<>();
    private final UnaryOperator<String> naming;
    private @Nullable String lastId;
    private long high;
    private long low;

    /** @param naming what a name is written as */
    MetricCodec(UnaryOperator<String> naming) {
        this.naming = naming;
    }

    /** Whether the compact form can hold this. */
    static boolean fits(@Nullable String executionId) {
        return executionId == null || (executionId.length() == 32 && HexDigits.all(executionId));
    }

    int size(String name) {
        return FIXED + utf8(name).length;
    }

    void write(
            ByteBuffer target, @Nullable String executionId, String name, double value, @Nullable Long step, long at) {
        parse(executionId);
        target.putLong(high).putLong(low).putLong(at).putLong(Double.doubleToRawLongBits(value));
        target.putLong(step == null ? 0 : step)
                .put((byte) (step == null ? 0 : 1))
                .put(utf8(name));
    }

    static JournalEvent.MetricLogged read(String runId, ByteBuffer source) {
        long high = source.getLong();
        long low = source.getLong();
        Instant at = Instant.ofEpochMilli(source.getLong());
        double value = Double.longBitsToDouble(source.getLong());
        long step = source.getLong();
        boolean stepGiven = source.get() == 1;
        String name = UTF_8.decode(source).toString();
        String executionId = high == 0 && low == 0
                ? null
                : HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
        return new JournalEvent.MetricLogged(runId, executionId, name, value, stepGiven ? step : null, at);
    }

    @SuppressWarnings("ReferenceEquality") // the same cell hands over the same String for every point
    private void parse(@Nullable String executionId) {
        if (executionId == lastId) {
            return;
        }
        high = executionId == null ? 0 : HexFormat.fromHexDigitsToLong(executionId, 0, 16);
        low = executionId == null ? 0 : HexFormat.fromHexDigitsToLong(executionId, 16, 32);
        lastId = executionId;
    }

    private byte[] utf8(String name) {
        byte[] known = names.get(name);
        if (known == null) {
            if (names.size() == NAMES_KEPT) {
                names.clear();
            }
            known = naming.apply(name).getBytes(UTF_8);
            names.put(name, known);
        }
        return known;
    }
}
