package dev.cellar.kernel;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The text of the {@code kernel.json} that tells Jupyter how to start the bundled kernel; see the
 * <a href="https://jupyter-client.readthedocs.io/en/stable/kernels.html#kernel-specs">specification</a>.
 */
public final class KernelSpecJson {
    /** The name for people. */
    public static final String DISPLAY_NAME = "Java (Cellar)";

    /** The language as notebooks name it. */
    public static final String LANGUAGE = "java";

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private KernelSpecJson() {}

    /** The kernelspec of a kernel that is started by this command, with further environment variables. */
    public static String of(BundledKernel kernel, Map<String, String> env) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("argv", kernel.argv());
        spec.put("display_name", DISPLAY_NAME);
        spec.put("language", LANGUAGE);
        spec.put("interrupt_mode", "message");
        spec.put("env", env);
        spec.put("metadata", Map.of("debugger", false));
        return GSON.toJson(spec) + "\n";
    }
}
