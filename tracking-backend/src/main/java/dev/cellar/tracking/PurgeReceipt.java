package dev.cellar.tracking;

import java.util.List;

/**
 * What a purge removed, and what it cannot reach. Lines for people, which never hold what was removed.
 *
 * @param removed empty if nothing was found
 * @param unreached what may still hold it
 */
public record PurgeReceipt(List<String> removed, List<String> unreached) {
    public PurgeReceipt {
        removed = List.copyOf(removed);
        unreached = List.copyOf(unreached);
    }
}
