package dev.cellar.recorder.inspect.resources;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the virtual machine counts itself; microseconds to read. Thread-safe. */
final class JvmCounters {
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final AllocationCounter allocations = new AllocationCounter();

    long cpuNanos() {
        return system.getProcessCpuTime();
    }

    long heapBytes() {
        return memory.getHeapMemoryUsage().getUsed();
    }

    long gcNanos() {
        return TimeUnit.MILLISECONDS.toNanos(collectors.stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .filter(millis -> millis > 0)
                .sum());
    }

    long allocatedBytes() {
        return allocations.total();
    }

    int threads() {
        return threads.getThreadCount();
    }
}
