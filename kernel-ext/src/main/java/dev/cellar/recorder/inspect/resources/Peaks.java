package dev.cellar.recorder.inspect.resources;

import dev.cellar.tracking.model.ResourceSample;
import dev.cellar.tracking.model.ResourceUse;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sums up samples in the order of time: counters as the difference from first to last, levels as their peak. A counter
 * that cannot be read at either end, or that ran backwards, gives -1. For one thread.
 */
final class Peaks {
    private @Nullable ResourceSample first;
    private @Nullable ResourceSample last;
    private long rss = -1;
    private long heap = -1;
    private double gpuUse = -1;
    private long gpuMemory = -1;

    void add(ResourceSample sample) {
        first = first == null ? sample : first;
        last = sample;
        rss = Math.max(rss, sample.rssBytes());
        heap = Math.max(heap, sample.heapBytes());
        gpuUse = Math.max(gpuUse, sample.gpuUse());
        gpuMemory = Math.max(gpuMemory, sample.gpuMemoryBytes());
    }

    ResourceUse use() {
        return new ResourceUse(
                delta(ResourceSample::cpuNanos),
                rss,
                heap,
                delta(ResourceSample::allocatedBytes),
                delta(ResourceSample::gcNanos),
                delta(ResourceSample::diskReadBytes),
                delta(ResourceSample::diskWriteBytes),
                delta(ResourceSample::netReceivedBytes),
                delta(ResourceSample::netSentBytes),
                gpuUse,
                gpuMemory);
    }

    private long delta(ToLongFunction<ResourceSample> counter) {
        if (first == null || last == null) {
            return -1;
        }
        long from = counter.applyAsLong(first);
        long to = counter.applyAsLong(last);
        return from < 0 || to < from ? -1 : to - from;
    }
}
