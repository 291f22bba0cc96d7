package dev.cellar.recorder;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What cannot be recorded in this kernel, gathered as it is found out. Thread-safe. */
final class Limits {
    private static final int MOST = 5;

    private final Set<String> known = new LinkedHashSet<>();

    /** Adds a limit, a few words. Returns whether it is new. */
    synchronized boolean add(String limit) {
        return known.size() < MOST && known.add(limit);
    }

    /** All of them in one line; empty when everything is recorded. */
    synchronized Optional<String> line() {
        return known.isEmpty() ? Optional.empty() : Optional.of("all but " + String.join("; ", known));
    }
}
