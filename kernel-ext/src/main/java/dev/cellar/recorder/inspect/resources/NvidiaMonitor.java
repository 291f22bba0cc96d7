package dev.cellar.recorder.inspect.resources;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The latest use of NVIDIA's GPUs, from one {@code nvidia-smi} that goes on printing: starting it for every sample would
 * cost more than all else. Without the command, or once it has ended, there is no reading. When this virtual machine is
 * killed, the command ends at its next line. Thread-safe.
 */
final class NvidiaMonitor implements AutoCloseable {
    private final Map<Integer, GpuReading> latest = new ConcurrentHashMap<>();
    private @Nullable Process process;
    private boolean closed;

    /** Starts the command if there is one; on the sampler's thread. */
    synchronized void start(Duration interval) {
        Optional<Path> command =
                NvidiaSmi.find(Optional.ofNullable(System.getenv("PATH")).orElse(""));
        if (command.isPresent() && !closed) {
            start(command.get(), interval);
        }
    }

    synchronized void start(Path command, Duration interval) {
        try {
            Process started = new ProcessBuilder(NvidiaSmi.monitor(command, interval))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process = started;
            Thread reader = new Thread(() -> follow(started), "cellar-gpu");
            reader.setDaemon(true);
            reader.start();
        } catch (IOException cannotRun) {
            // It is there but does not run: no GPU is readable, which the samples say with -1.
            latest.clear();
        }
    }

    private void follow(Process started) {
        try (BufferedReader lines = started.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                NvidiaSmi.parse(line).ifPresent(gpu -> latest.put(gpu.getKey(), gpu.getValue()));
            }
        } catch (IOException closedMeanwhile) {
            // The same as its end.
        } finally {
            latest.clear();
        }
    }

    GpuReading latest() {
        return latest.isEmpty() ? GpuReading.NONE : GpuReading.of(latest.values());
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (process != null) {
            process.destroy();
        }
    }
}
