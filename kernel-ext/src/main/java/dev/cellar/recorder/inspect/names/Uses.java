package dev.cellar.recorder.inspect.names;

import dev.cellar.tracking.model.Names;
import java.util.HashSet;
import java.util.Set;

/** What code uses of the notebook's names, as it is found out. */
final class Uses {
    final Set<String> reads = new HashSet<>();
    final Set<String> writes = new HashSet<>();
    final Set<String> touches = new HashSet<>();

    void addAll(Uses others) {
        reads.addAll(others.reads);
        writes.addAll(others.writes);
        touches.addAll(others.touches);
    }

    Names.Use toUse() {
        return new Names.Use(reads, writes, touches);
    }
}
