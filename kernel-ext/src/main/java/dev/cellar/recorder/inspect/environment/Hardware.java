package dev.cellar.recorder.inspect.environment;

import dev.cellar.recorder.inspect.resources.NvidiaSmi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import oshi.SystemInfo;
import oshi.hardware.GraphicsCard;
import oshi.hardware.HardwareAbstractionLayer;

/**
 * The computer, which does not change while a kernel lives.
 *
 * @param memoryBytes physical
 */
record Hardware(String cpu, int cores, long memoryBytes, List<String> gpus) {
    private static final int PATIENCE_SECONDS = 5;

    private static final class Asked {
        static final Hardware ONCE = ask();
    }

    /** Asked on first use, which takes a second or so. */
    static Hardware ofThisMachine() {
        return Asked.ONCE;
    }

    private static Hardware ask() {
        HardwareAbstractionLayer layer = new SystemInfo().getHardware();
        return new Hardware(
                layer.getProcessor().getProcessorIdentifier().getName(),
                Runtime.getRuntime().availableProcessors(),
                layer.getMemory().getTotal(),
                NvidiaSmi.find(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                        .map(Hardware::nvidia)
                        .orElseGet(() -> layer.getGraphicsCards().stream()
                                .map(GraphicsCard::getName)
                                .toList()));
    }

    static List<String> nvidia(Path command) {
        try {
            Process process = new ProcessBuilder(NvidiaSmi.names(command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return List.of();
            }
            String names = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.exitValue() == 0
                    ? names.lines().filter(name -> !name.isBlank()).toList()
                    : List.of();
        } catch (IOException doesNotRun) {
            return List.of();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
