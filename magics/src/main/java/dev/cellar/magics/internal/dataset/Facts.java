package dev.cellar.magics.internal.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about data.
 *
 * @param fingerprint SHA-256, hexadecimal
 * @param source the file, else the type of the object
 * @param rows null if not known
 * @param columns names in order, empty if not known
 * @param missing number of missing values, null if not known
 * @param bytes size of the file, null for data in memory
 */
record Facts(
        String fingerprint,
        String source,
        @Nullable Long rows,
        List<String> columns,
        @Nullable Long missing,
        @Nullable Long bytes) {
    Facts {
        columns = List.copyOf(columns);
    }
}
