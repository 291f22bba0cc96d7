package dev.cellar.tracking.objects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Drops objects that nothing refers to. What was put or used again within the grace period stays, since whoever put it may
 * be about to refer to it.
 */
public final class ObjectCollection {
    private final ObjectStore store;
    private final Duration grace;

    public ObjectCollection(ObjectStore store, Duration grace) {
        this.store = store;
        this.grace = grace;
    }

    /**
     * What a collection did.
     *
     * @param objects dropped, pieces included
     * @param bytes that they took on the disk
     */
    public record Dropped(int objects, long bytes) {}

    public Dropped collect(Set<String> referred) throws IOException {
        Set<String> needed = new HashSet<>(referred);
        for (String sha256 : referred) {
            if (store.contains(sha256)) {
                needed.addAll(store.pieces(sha256));
            }
        }
        Instant limit = Instant.now().minus(grace);
        int objects = 0;
        long bytes = 0;
        for (ObjectFolder.Entry entry : store.files().entries()) {
            if (!needed.contains(entry.sha256()) && entry.isOlderThan(limit)) {
                bytes += Files.size(entry.file());
                Files.delete(entry.file());
                objects++;
            }
        }
        for (Path leftover : store.files().leftovers()) {
            if (Files.getLastModifiedTime(leftover).toInstant().isBefore(limit)) {
                Files.deleteIfExists(leftover);
            }
        }
        return new Dropped(objects, bytes);
    }
}
