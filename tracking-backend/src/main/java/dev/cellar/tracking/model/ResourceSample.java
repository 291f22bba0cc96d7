package dev.cellar.tracking.model;

import java.time.Instant;

/**
 * What the kernel's process and its computer used at one instant. Counters count since the process or the computer
 * started; -1 stands for what cannot be read here.
 *
 * @param cpuNanos CPU time of the process
 * @param rssBytes resident memory of the process
 * @param heapBytes used heap
 * @param gcNanos time spent in garbage collection
 * @param allocatedBytes allocated by all threads so far
 * @param threads live threads
 * @param diskReadBytes read by the process
 * @param diskWriteBytes written by the process
 * @param netReceivedBytes received by the computer
 * @param netSentBytes sent by the computer
 * @param machineCpu share of all cores in use since the sample before, 0 to 1
 * @param machineMemoryBytes memory in use on the computer
 * @param gpuUse share of the busiest GPU in use, 0 to 1
 * @param gpuMemoryBytes memory in use on all GPUs
 */
public record ResourceSample(
        Instant at,
        long cpuNanos,
        long rssBytes,
        long heapBytes,
        long gcNanos,
        long allocatedBytes,
        int threads,
        long diskReadBytes,
        long diskWriteBytes,
        long netReceivedBytes,
        long netSentBytes,
        double machineCpu,
        long machineMemoryBytes,
        double gpuUse,
        long gpuMemoryBytes) {}
