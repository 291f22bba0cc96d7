package dev.cellar.cli.doctor;

import dev.cellar.cli.CommandException;
import dev.cellar.cli.ShippedKernel;
import dev.cellar.client.KernelClient;
import dev.cellar.client.KernelException;
import dev.cellar.client.KernelLaunch;
import java.time.Duration;
import java.util.Map;

/** Starts the bundled kernel for real and asks it who it is. */
final class BundledKernelCheck {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private BundledKernelCheck() {}

    static Finding look(Map<String, String> environment) {
        long start = System.nanoTime();
        try (KernelClient kernel = KernelClient.start(KernelLaunch.of(ShippedKernel.spec())
                .inheritedEnv(environment)
                .startupTimeout(LIMIT)
                .build())) {
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            return Finding.ok(
                    "Bundled", kernel.info().banner().lines().findFirst().orElse("") + ", ready in " + millis + " ms");
        } catch (KernelException | CommandException e) {
            return Finding.broken(
                    "Bundled", "the bundled kernel does not start: " + e.getMessage(), "cellar doctor --debug");
        }
    }
}
