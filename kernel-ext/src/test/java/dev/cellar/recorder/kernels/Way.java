package dev.cellar.recorder.kernels;

import dev.cellar.client.KernelLaunch;
import dev.cellar.client.KernelSpec;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The ways in which a kernel comes to load the extension, each with a real kernel process. */
enum Way {
    /** The bundled kernel finds it on its class path when it starts. */
    AT_START("dev.cellar.kernel.Main") {
        @Override
        void prepare(KernelLaunch.Builder launch) {
            launch.env("CELLAR_KERNEL_CLASSPATH", JAR);
        }
    },
    /** A cell adds it to a bundled kernel that is already running. */
    LATE("dev.cellar.kernel.Main") {
        @Override
        List<String> firstCells() {
            return List.of("%classpath " + JAR);
        }
    },
    /** IJava's start-up script installs it in the middle of the first cell. */
    IJAVA("io.github.spencerpark.ijava.IJava") {
        @Override
        void prepare(KernelLaunch.Builder launch) {
            launch.env("IJAVA_CLASSPATH", JAR).env("IJAVA_STARTUP_SCRIPT", "dev.cellar.Track.install();");
        }
    },
    /** As IJava, but built so that the hook does not fit. */
    ODD("io.github.spencerpark.ijava.IJava") {
        @Override
        void prepare(KernelLaunch.Builder launch) {
            IJAVA.prepare(launch);
            launch.env("IJAVA_ODD", "yes");
        }
    },
    /** No extension at all, to compare with. */
    NONE("dev.cellar.kernel.Main"),
    /** IJava without the extension. */
    IJAVA_ALONE("io.github.spencerpark.ijava.IJava");

    static final String JAR = System.getProperty("cellar.extension.jar");

    private final String mainClass;

    Way(String mainClass) {
        this.mainClass = mainClass;
    }

    void prepare(KernelLaunch.Builder launch) {}

    /** Cells to run before all others. */
    List<String> firstCells() {
        return List.of();
    }

    /** What cells have to say to this kernel. */
    KernelApi api() {
        return mainClass.endsWith("IJava") ? KernelApi.IJAVA : KernelApi.JJAVA;
    }

    KernelSpec spec() {
        List<String> argv = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true"));
        if (Runtime.version().feature() >= 24) {
            argv.add("--enable-native-access=ALL-UNNAMED");
        }
        argv.addAll(List.of("-cp", classPath(), mainClass, "{connection_file}"));
        return KernelSpec.of("java", "java", argv);
    }

    /** Nothing of the extension may be on the kernel's own class path, or it would not have to be loaded. */
    private String classPath() {
        Predicate<String> wanted = mainClass.endsWith("IJava")
                ? entry -> entry.contains("jupyter-jvm-basekernel")
                        || entry.contains("jeromq")
                        || entry.contains("jnacl")
                        || entry.contains("gson")
                        || entry.endsWith("test-classes")
                : entry -> entry.contains("/.m2/") || entry.contains("kernel/target");
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> entry.replace('\\', '/'))
                .filter(wanted.and(entry -> !entry.contains("cellar-kernel-ext")))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
