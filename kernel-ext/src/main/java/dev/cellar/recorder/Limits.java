package dev.cellar.recorder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What cannot be recorded in this kernel, and why, gathered as it is found out. Thread-safe. */
final class Limits {
    private static final int MOST = 20;

    private final Map<String, String> known = new LinkedHashMap<>();
    private String way = "";

    /** Says by which way other than the usual one the kernel is recorded, a few words. */
    synchronized void recordedBy(String other) {
        way = other;
    }

    /** Adds a limit, a few words, and its reason. Returns whether it is new; the first reason stays. */
    synchronized boolean add(String what, String reason) {
        return known.size() < MOST && known.putIfAbsent(what, reason) == null;
    }

    /** The way, if it is not the usual one, and all limits in one line; empty when everything is recorded. */
    synchronized Optional<String> line() {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(known.entrySet().stream()
                .map(limit -> limit.getKey() + " (" + limit.getValue() + ")")
                .collect(Collectors.joining("; ", way.isEmpty() ? "all but " : way + ", all but ", "")));
    }
}
