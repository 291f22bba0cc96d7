package dev.cellar.recorder.inspect.resources;

import java.util.Collection;

/**
 * Use of one GPU, or of all.
 *
 * @param use share, 0 to 1, -1 if unknown; of all: the busiest
 * @param memoryBytes in use, -1 if unknown; of all: the sum
 */
record GpuReading(double use, long memoryBytes) {
    static final GpuReading NONE = new GpuReading(-1, -1);

    static GpuReading of(Collection<GpuReading> gpus) {
        return new GpuReading(
                gpus.stream().mapToDouble(GpuReading::use).max().orElse(-1),
                gpus.stream()
                        .mapToLong(GpuReading::memoryBytes)
                        .filter(bytes -> bytes >= 0)
                        .reduce(Long::sum)
                        .orElse(-1));
    }
}
