package dev.cellar.client;

import dev.cellar.client.KernelSpec.InterruptMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts {@link EchoKernel}s for tests. */
final class EchoKernels {
    private EchoKernels() {}

    static KernelSpec spec(String... arguments) {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                EchoKernel.class.getName());
        List<String> argv = new ArrayList<>(java);
        argv.addAll(List.of(arguments));
        argv.add("{connection_file}");
        return KernelSpec.of("echo", "echo", argv).withInterruptMode(InterruptMode.MESSAGE);
    }

    static KernelLaunch.Builder launch(Path runtime) {
        return KernelLaunch.of(spec()).runtimeDirectory(runtime).startupTimeout(Duration.ofSeconds(60));
    }

    static KernelClient start(Path runtime) {
        return KernelClient.start(launch(runtime).build());
    }
}
