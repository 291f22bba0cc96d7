package dev.cellar.recorder.inspect.resources;

import dev.cellar.tracking.model.ResourceSample;
import dev.cellar.tracking.model.ResourceUse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Samples what the kernel uses, at a fixed interval on a daemon thread and at the start and end of each cell, and sums up
 * what a cell used.
 *
 * <p>{@link #start} begins, {@link #close} ends for good. The slow values (machine, GPU, and off Linux those of the
 * process that need OSHI) are read on the sampler's thread alone; a sample on a cell's thread takes their last reading
 * and costs well under a millisecond. Thread-safe; the consumer is called on either thread.
 *
 * <pre>{@code
 * try (ResourceSampler sampler = new ResourceSampler(Duration.ofSeconds(1), session::sampled, trouble)) {
 *     sampler.start();
 *     ResourceSampler.Measurement cell = sampler.measure();
 *     // the cell runs
 *     ResourceUse used = cell.end();
 * }
 * }</pre>
 */
public final class ResourceSampler implements AutoCloseable {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Duration interval;
    private final Consumer<ResourceSample> consumer;
    private final Consumer<Throwable> failed;
    private final JvmCounters jvm = new JvmCounters();
    private final IoCounters io = IoCounters.ofThisSystem();
    private final NvidiaMonitor gpu = new NvidiaMonitor();
    private final Set<Measurement> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "cellar-resources");
        daemon.setDaemon(true);
        return daemon;
    });
    private volatile MachineCounters.Reading machine = MachineCounters.Reading.NONE;

    /**
     * @param interval from 0.1 to 60 seconds
     * @param consumer is given every sample; must not take long
     * @param failed told why the sampler's thread could not sample; it tries again at the next interval
     * @throws IllegalArgumentException if the interval is outside its bounds
     */
    public ResourceSampler(Duration interval, Consumer<ResourceSample> consumer, Consumer<Throwable> failed) {
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("resources are sampled every 0.1 to 60 seconds, not every "
                    + interval.toMillis() / 1000.0 + " s; choose an interval in between");
        }
        this.interval = interval;
        this.consumer = consumer;
        this.failed = failed;
    }

    /** Begins sampling. To be called once. */
    public void start() {
        thread.execute(() -> attempt(this::begin));
    }

    private void begin() {
        gpu.start(interval);
        MachineCounters counters = new MachineCounters();
        var unused = thread.scheduleAtFixedRate(
                () -> attempt(() -> tick(counters)), 0, interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void tick(MachineCounters counters) {
        machine = counters.read();
        io.refresh();
        publish();
    }

    /** What the executor would be told of a failure, nobody would hear; and it would run no further tick. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            failed.accept(e);
        }
    }

    /** A sample of this instant, handed to the consumer too. */
    public ResourceSample sample() {
        return publish();
    }

    /** Begins to measure a cell. */
    public Measurement measure() {
        Measurement measurement = new Measurement(sample());
        open.add(measurement);
        return measurement;
    }

    private ResourceSample publish() {
        ResourceSample sample = take();
        open.forEach(measurement -> measurement.add(sample));
        consumer.accept(sample);
        return sample;
    }

    private ResourceSample take() {
        IoCounters.Reading read = io.read();
        MachineCounters.Reading whole = machine;
        GpuReading gpus = gpu.latest();
        return new ResourceSample(
                Instant.now(),
                jvm.cpuNanos(),
                read.rssBytes(),
                jvm.heapBytes(),
                jvm.gcNanos(),
                jvm.allocatedBytes(),
                jvm.threads(),
                read.diskReadBytes(),
                read.diskWriteBytes(),
                read.netReceivedBytes(),
                read.netSentBytes(),
                whole.cpu(),
                whole.memoryBytes(),
                gpus.use(),
                gpus.memoryBytes());
    }

    /** Ends sampling and the processes it started. */
    @Override
    public void close() {
        thread.shutdownNow();
        gpu.close();
    }

    /** One cell being measured, from {@link ResourceSampler#measure} on. Thread-safe. */
    public final class Measurement {
        private final Peaks peaks = new Peaks();

        private Measurement(ResourceSample first) {
            peaks.add(first);
        }

        private synchronized void add(ResourceSample sample) {
            peaks.add(sample);
        }

        /** What was used since the beginning. To be called once. */
        public ResourceUse end() {
            sample();
            open.remove(this);
            synchronized (this) {
                return peaks.use();
            }
        }
    }
}
