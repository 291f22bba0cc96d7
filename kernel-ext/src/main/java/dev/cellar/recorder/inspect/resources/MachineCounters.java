package dev.cellar.recorder.inspect.resources;

import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GlobalMemory;

/** Use of the whole computer, by OSHI. For the sampler's thread; OSHI itself is loaded there. */
final class MachineCounters {
    private final CentralProcessor processor = new SystemInfo().getHardware().getProcessor();
    private final GlobalMemory memory = new SystemInfo().getHardware().getMemory();
    private long[] ticks = processor.getSystemCpuLoadTicks();

    Reading read() {
        long[] now = processor.getSystemCpuLoadTicks();
        double cpu = processor.getSystemCpuLoadBetweenTicks(ticks, now);
        ticks = now;
        return new Reading(Double.isNaN(cpu) ? -1 : cpu, memory.getTotal() - memory.getAvailable());
    }

    /**
     * One reading.
     *
     * @param cpu share of all cores since the reading before, 0 to 1, -1 if unknown
     */
    record Reading(double cpu, long memoryBytes) {
        static final Reading NONE = new Reading(-1, -1);
    }
}
