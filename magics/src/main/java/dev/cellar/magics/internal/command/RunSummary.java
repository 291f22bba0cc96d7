package dev.cellar.magics.internal.command;

import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run came to so far.
 *
 * @param peakBytes highest resident memory of the kernel, not above zero where it cannot be read
 */
record RunSummary(int cells, List<Attempt> attempts, Duration took, long peakBytes) {
    static RunSummary of(Run run, TrackingStore store) {
        long peak = store.resourcesOfRun(run.id()).values().stream()
                .mapToLong(ResourceUse::peakRssBytes)
                .max()
                .orElse(0);
        Instant end = run.endedAt() == null ? Instant.now() : run.endedAt();
        return new RunSummary(
                store.executions(run.id()).size(),
                store.attempts(run.id()),
                Duration.between(run.startedAt(), end),
                peak);
    }

    /** {@code 14 cells · 3 attempts · 4 m 12 s · peak 2.1 GB}; what there is nothing of is left out. */
    String line() {
        StringBuilder line = new StringBuilder(Humanise.count(cells, "cell"));
        if (!attempts.isEmpty()) {
            line.append(" · ").append(Humanise.count(attempts.size(), "attempt"));
        }
        line.append(" · ").append(Humanise.duration(took));
        if (peakBytes > 0) {
            line.append(" · peak ").append(Humanise.bytes(peakBytes));
        }
        return line.toString();
    }

    /** What one cell cost: {@code 500 ms CPU · peak 2.1 GB · 1.0 GB allocated}; what cannot be read here is left out. */
    static String cost(ResourceUse use) {
        List<String> parts = new ArrayList<>();
        if (use.cpuNanos() >= 0) {
            parts.add(Humanise.duration(Duration.ofNanos(use.cpuNanos())) + " CPU");
        }
        if (use.peakRssBytes() > 0) {
            parts.add("peak " + Humanise.bytes(use.peakRssBytes()));
        }
        if (use.allocatedBytes() >= 0) {
            parts.add(Humanise.bytes(use.allocatedBytes()) + " allocated");
        }
        return String.join(" · ", parts);
    }
}
