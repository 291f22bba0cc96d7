package dev.cellar.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cellar.client.KernelSpec;
import dev.cellar.client.KernelSpec.InterruptMode;
import dev.cellar.kernel.BundledKernel;
import dev.cellar.kernel.KernelSpecJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Java kernel that comes with this command, with the extension on board; runs on the JDK that runs the command. */
public final class ShippedKernel {
    public static final String NAME = "cellar-java";

    /** What the bundled kernel adds to the notebook's class path before the first cell. */
    private static final String CLASS_PATH_VARIABLE = "CELLAR_KERNEL_CLASSPATH";

    /** Further JVM flags, such as a debugger's. */
    private static final String FLAGS_VARIABLE = "CELLAR_KERNEL_FLAGS";

    private ShippedKernel() {}

    /** As this command starts it; {@code CELLAR_KERNEL_FLAGS} is obeyed. */
    public static KernelSpec spec() {
        return spec(words(System.getenv().getOrDefault(FLAGS_VARIABLE, "")));
    }

    /** With further flags for its JVM. */
    public static KernelSpec spec(List<String> flags) {
        List<String> argv = new ArrayList<>(command().argv());
        argv.addAll(1, flags);
        return new KernelSpec(
                NAME,
                KernelSpecJson.DISPLAY_NAME,
                KernelSpecJson.LANGUAGE,
                argv,
                environment(),
                InterruptMode.MESSAGE,
                Distribution.root(),
                JsonNodeFactory.instance.objectNode());
    }

    /** As Jupyter is to start it. */
    public static byte[] kernelJson() {
        return KernelSpecJson.of(command(), environment()).getBytes(StandardCharsets.UTF_8);
    }

    private static BundledKernel command() {
        BundledKernel kernel = BundledKernel.ofThisJdk(Distribution.kernel().toString());
        Path archive = Distribution.kernelArchive();
        return Files.exists(archive) ? kernel.withSharedArchive(archive) : kernel;
    }

    private static Map<String, String> environment() {
        return Map.of(CLASS_PATH_VARIABLE, Distribution.extension().toString());
    }

    private static List<String> words(String flags) {
        return flags.isBlank() ? List.of() : List.of(flags.strip().split("\\s+"));
    }
}
