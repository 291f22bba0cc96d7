package dev.cellar.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Durations of one thing done again and again. Not thread-safe. */
final class Samples {
    private final List<Long> nanos = new ArrayList<>();

    /** What is timed. */
    interface Work {
        void run() throws Exception;
    }

    void time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        add(System.nanoTime() - start);
    }

    /** A duration that was taken elsewhere. */
    void add(long duration) {
        nanos.add(duration);
    }

    int size() {
        return nanos.size();
    }

    /** In milliseconds; the nearest of those measured. */
    double percentile(int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        int index = (int) Math.ceil(percent / 100.0 * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / 1e6;
    }
}
