package dev.cellar.tracking.model;

/**
 * What one cell cost; -1 stands for what cannot be read here.
 *
 * @param cpuNanos CPU time of the process during the cell
 * @param peakRssBytes highest resident memory seen during the cell
 * @param peakHeapBytes highest used heap seen during the cell
 * @param allocatedBytes allocated by all threads during the cell
 * @param gcNanos garbage collection during the cell
 * @param diskReadBytes read by the process during the cell
 * @param diskWriteBytes written by the process during the cell
 * @param netReceivedBytes received by the computer during the cell
 * @param netSentBytes sent by the computer during the cell
 * @param peakGpuUse highest share of a GPU, 0 to 1
 * @param peakGpuMemoryBytes highest memory in use on all GPUs
 */
public record ResourceUse(
        long cpuNanos,
        long peakRssBytes,
        long peakHeapBytes,
        long allocatedBytes,
        long gcNanos,
        long diskReadBytes,
        long diskWriteBytes,
        long netReceivedBytes,
        long netSentBytes,
        double peakGpuUse,
        long peakGpuMemoryBytes) {}
