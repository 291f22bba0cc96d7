package dev.cellar.tracking.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variable of the notebook as it stood after a cell.
 *
 * @param declaredType the type in the declaration, {@code var} resolved
 * @param runtimeType class of the value, null for a null value
 * @param preview short text of the value, or why there is none
 * @param shape lengths by dimension: {@code [3]} for a list of three, {@code [rows, columns]} for a frame, empty for a
 *     scalar
 * @param bytes estimated size, -1 if unknown
 * @param hash hexadecimal digest of the content where that is cheap
 * @param changed since the cell before
 * @param unstable another thread was changing the value while it was looked at
 */
public record Variable(
        String name,
        String declaredType,
        @Nullable String runtimeType,
        String preview,
        List<Long> shape,
        long bytes,
        @Nullable String hash,
        Changed changed,
        boolean unstable) {
    public Variable {
        shape = List.copyOf(shape);
    }

    /** Whether a value differs from what it was after the cell before. */
    public enum Changed {
        YES,
        NO,
        UNKNOWN
    }
}
