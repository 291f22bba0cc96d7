package dev.cellar.kernel;

import dev.cellar.client.KernelClient;
import dev.cellar.client.KernelLaunch;
import dev.cellar.client.KernelSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts the bundled kernel in a process of its own, as its kernelspec would. */
public final class Kernels {
    private Kernels() {}

    /** The kernelspec of the kernel under test, on the class path of this test and with the JVM's defaults. */
    public static KernelSpec spec() {
        BundledKernel kernel = BundledKernel.ofThisJdk(System.getProperty("java.class.path"));
        return KernelSpec.of("cellar-java", KernelSpecJson.LANGUAGE, kernel.argv());
    }

    /** The same with further JVM options. */
    static KernelSpec spec(List<String> jvmOptions) {
        List<String> argv = new ArrayList<>(spec().argv());
        argv.addAll(1, jvmOptions);
        return KernelSpec.of("cellar-java", KernelSpecJson.LANGUAGE, argv);
    }

    public static KernelLaunch.Builder launch(Path runtime) {
        List<String> startFasterRunSlower = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        return KernelLaunch.of(spec(startFasterRunSlower))
                .runtimeDirectory(runtime)
                .startupTimeout(Duration.ofSeconds(60));
    }

    public static KernelClient start(Path runtime) {
        return KernelClient.start(launch(runtime).build());
    }
}
