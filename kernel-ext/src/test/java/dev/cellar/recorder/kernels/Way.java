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
    NONE("dev.cellar.kernel.Main");

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

    /** A cell that shows a text under a display id. */
    String displays(String text, String id) {
        return "{ var data = new %1$s.DisplayData(\"%2$s\"); data.setDisplayId(\"%3$s\"); %4$s.getIO().display.display(data); }"
                .formatted(displayPackage(), text, id, kernel());
    }

    /** A statement that shows an SVG. */
    String displaysSvg(String svg) {
        return "{ var data = new %1$s.DisplayData(); data.putSVG(\"%2$s\"); %3$s.display(data); }"
                .formatted(displayPackage(), svg, kernel());
    }

    /** A cell that shows another text under that id. */
    String updates(String text, String id) {
        return "%4$s.getIO().display.updateDisplay(\"%3$s\", new %1$s.DisplayData(\"%2$s\"))"
                .formatted(displayPackage(), text, id, kernel());
    }

    private String displayPackage() {
        return (mainClass.endsWith("IJava") ? "io.github.spencerpark" : "org.dflib.jjava") + ".jupyter.kernel.display";
    }

    private String kernel() {
        return mainClass.endsWith("IJava")
                ? "io.github.spencerpark.ijava.IJava.getKernelInstance()"
                : "org.dflib.jjava.jupyter.kernel.BaseKernel.notebookKernel()";
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
