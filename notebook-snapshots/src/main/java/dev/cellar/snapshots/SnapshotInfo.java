package dev.cellar.snapshots;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a snapshot's commit says about it.
 *
 * @param id the commit
 * @param parents the commits before it; empty for the first
 * @param subject the first line of the message
 * @param trailers the message's trailers in order
 * @param author the author's name
 * @param email the author's mail address
 * @param time when the snapshot was taken, in whole seconds
 */
public record SnapshotInfo(
        CommitId id,
        List<CommitId> parents,
        String subject,
        Map<String, String> trailers,
        String author,
        String email,
        Instant time) {

    /** Copies what could be changed from outside. */
    public SnapshotInfo {
        parents = List.copyOf(parents);
        trailers = Collections.unmodifiableMap(new LinkedHashMap<>(trailers));
    }
}
