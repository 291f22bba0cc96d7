package dev.cellar.tracking.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data that a run used, known by its fingerprint; the data itself is not kept.
 *
 * @param executionId the cell that named it, null outside any
 * @param name what people call it, such as {@code patients}
 * @param role such as {@code train} or {@code test}, empty if not said
 * @param fingerprint SHA-256 of the file's bytes, or of the frame's columns and values, hexadecimal; equal data has equal
 *     fingerprints only when it was given in the same form
 * @param source the file it was read from, else the type of the frame
 * @param rows null if not known
 * @param columns names in order, empty if not known
 * @param missing number of missing values, null if not known
 * @param bytes size of the file, null for a frame
 */
public record Dataset(
        @Nullable String executionId,
        String name,
        String role,
        String fingerprint,
        String source,
        @Nullable Long rows,
        List<String> columns,
        @Nullable Long missing,
        @Nullable Long bytes,
        Instant at) {
    public Dataset {
        if (name.isBlank() || fingerprint.isBlank()) {
            throw new IllegalArgumentException("a dataset needs a name and a fingerprint");
        }
        columns = List.copyOf(columns);
    }
}
