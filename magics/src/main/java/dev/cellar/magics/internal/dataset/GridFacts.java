package dev.cellar.magics.internal.dataset;

import dev.cellar.tracking.objects.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints data in memory: columns and values in their order. Beyond a million values only every second, third, …
 * row is read, so that a large table costs no more than a moment; that is the same choice each time, but changes in the
 * other rows are not seen and missing values not counted.
 */
final class GridFacts {
    static final long MOST_VALUES = 1_000_000;

    private static final byte[] NONE = {0};

    private final MessageDigest digest = Sha256.digest();
    private long missing;

    private GridFacts() {}

    /** Empty if the object is of no type that is known to be data in memory. */
    static Optional<Facts> of(Object data) throws ReflectiveOperationException {
        Optional<Grid> grid = KnownTable.grid(data).or(() -> ElementsGrid.of(data));
        return grid.isEmpty() ? Optional.empty() : Optional.of(new GridFacts().read(data, grid.get()));
    }

    private Facts read(Object data, Grid grid) throws ReflectiveOperationException {
        long values = (long) grid.rows() * grid.width();
        int step = Math.toIntExact(Math.max(1, (values + MOST_VALUES - 1) / MOST_VALUES));
        put("rows " + grid.rows() + " of " + grid.width());
        grid.columns().forEach(this::put);
        for (int i = 0; i < grid.rows(); i += step) {
            for (Object value : grid.row(i)) {
                value(value);
            }
        }
        return new Facts(
                Sha256.hex(digest.digest()),
                data.getClass().getTypeName(),
                (long) grid.rows(),
                grid.columns(),
                step == 1 ? missing : null,
                null);
    }

    private void value(@Nullable Object value) {
        if (value == null
                || (value instanceof Double number && number.isNaN())
                || (value instanceof Float small && small.isNaN())) {
            missing++;
            digest.update(NONE);
        } else {
            put(text(value));
        }
    }

    /** No {@code toString} but the JDK's own is called. */
    private static String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        String type = value.getClass().getName();
        boolean plain = type.startsWith("java.lang.") || type.startsWith("java.time.") || type.startsWith("java.math.");
        return plain || value instanceof java.util.UUID ? value.toString() : type;
    }

    /** The length parts it from what follows. */
    private void put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) 1);
        digest.update((byte) (bytes.length >>> 16));
        digest.update((byte) (bytes.length >>> 8));
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }
}
