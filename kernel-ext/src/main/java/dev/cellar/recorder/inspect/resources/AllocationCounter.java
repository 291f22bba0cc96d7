package dev.cellar.recorder.inspect.resources;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes allocated by all threads so far. JDK 21 and later count them all; before, the live threads are added up at every
 * reading, and what a thread allocated between its last reading and its end is missing. Thread-safe.
 */
final class AllocationCounter {
    private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private final @Nullable Method ofAllThreads = ofAllThreads();
    private Map<Long, Long> lastById = new HashMap<>();
    private long sum;

    private static @Nullable Method ofAllThreads() {
        try {
            return ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes");
        } catch (NoSuchMethodException olderJdk) {
            return null;
        }
    }

    /** -1 if this virtual machine does not count. */
    long total() {
        if (!threads.isThreadAllocatedMemorySupported() || !threads.isThreadAllocatedMemoryEnabled()) {
            return -1;
        }
        if (ofAllThreads == null) {
            return sumOfThreads();
        }
        try {
            return (long) ofAllThreads.invoke(threads);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the platform's own thread bean refused", e);
        }
    }

    private synchronized long sumOfThreads() {
        long[] ids = threads.getAllThreadIds();
        long[] bytes = threads.getThreadAllocatedBytes(ids);
        Map<Long, Long> now = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (bytes[i] >= 0) {
                now.put(ids[i], bytes[i]);
                sum += bytes[i] - lastById.getOrDefault(ids[i], 0L);
            }
        }
        lastById = now;
        return sum;
    }
}
