package dev.cellar.recorder.inspect.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NvidiaTest {
    @TempDir
    Path folder;

    @Test
    void readsPercentAndMebibytes() {
        assertThat(NvidiaSmi.parse("1, 37, 1234")).contains(Map.entry(1, new GpuReading(0.37, 1234L * 1024 * 1024)));
    }

    @Test
    void whatACardDoesNotTellIsUnknown() {
        assertThat(NvidiaSmi.parse("0, [N/A], 10")).contains(Map.entry(0, new GpuReading(-1, 10L * 1024 * 1024)));
        assertThat(NvidiaSmi.parse("0, [Not Supported], [Not Supported]")).contains(Map.entry(0, GpuReading.NONE));
    }

    @Test
    void otherLinesSayNothing() {
        assertThat(NvidiaSmi.parse("No devices were found")).isEmpty();
        assertThat(NvidiaSmi.parse("NVIDIA-SMI has failed, because, it failed")).isEmpty();
        assertThat(NvidiaSmi.parse("")).isEmpty();
    }

    @Test
    void severalCardsAreTheBusiestAndTheSum() {
        assertThat(GpuReading.of(List.of(new GpuReading(0.1, 5), new GpuReading(0.9, 7), GpuReading.NONE)))
                .isEqualTo(new GpuReading(0.9, 12));
        assertThat(GpuReading.of(List.of(GpuReading.NONE))).isEqualTo(GpuReading.NONE);
    }

    @Test
    void theCommandIsFoundOnTheSearchPathOnly() {
        assertThat(NvidiaSmi.find("")).isEmpty();
        assertThat(NvidiaSmi.find(folder.toString())).isEmpty();
    }

    @Test
    @Timeout(60)
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void followsACommandThatGoesOnPrintingAndForgetsItAtItsEnd() throws IOException, InterruptedException {
        Path command = command("echo '0, 50, 100'; echo '1, 20, 200'; read -r wait < '%s'".formatted(pipe()));
        try (NvidiaMonitor monitor = new NvidiaMonitor()) {
            assertThat(monitor.latest()).isEqualTo(GpuReading.NONE);
            monitor.start(command, Duration.ofSeconds(1));

            await(monitor, new GpuReading(0.5, 300L * 1024 * 1024));
            Files.writeString(folder.resolve("pipe"), "end\n");
            await(monitor, GpuReading.NONE);
        }
    }

    private static void await(NvidiaMonitor monitor, GpuReading expected) throws InterruptedException {
        while (!Optional.of(monitor.latest()).equals(Optional.of(expected))) {
            Thread.sleep(5);
        }
    }

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    private Path command(String script) throws IOException {
        Path command = Files.writeString(folder.resolve("nvidia-smi"), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
    }
}
