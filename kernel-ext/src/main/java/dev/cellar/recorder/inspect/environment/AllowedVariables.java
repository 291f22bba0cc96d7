package dev.cellar.recorder.inspect.environment;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The environment variables that are recorded: those that decide how Java, native libraries and time behave, the name of
 * the surrounding environment, and Cellar's own ({@code CELLAR_*}). Any other stays out, and so does one of these whose
 * name or value looks like a secret.
 */
final class AllowedVariables {
    private static final String OWN = "CELLAR_";
    private static final Set<String> NAMES = Set.of(
            "JAVA_HOME",
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "JJAVA_CLASSPATH",
            "JJAVA_COMPILER_OPTS",
            "IJAVA_CLASSPATH",
            "IJAVA_COMPILER_OPTS",
            "LANG",
            "LC_ALL",
            "TZ",
            "CUDA_VISIBLE_DEVICES",
            "OMP_NUM_THREADS",
            "OPENBLAS_NUM_THREADS",
            "MKL_NUM_THREADS",
            "CONDA_DEFAULT_ENV",
            "VIRTUAL_ENV",
            "JUPYTERHUB_USER",
            "SPARK_HOME",
            "HADOOP_HOME");

    private AllowedVariables() {}

    static Map<String, String> of(Map<String, String> environment) {
        Map<String, String> allowed = new TreeMap<>();
        environment.forEach((name, value) -> {
            boolean listed = NAMES.contains(name) || name.startsWith(OWN);
            if (listed && !Secrets.looksLikeOne(name) && !Secrets.isInside(value) && !namesSecret(value)) {
                allowed.put(name, value);
            }
        });
        return allowed;
    }

    /** {@code JAVA_TOOL_OPTIONS} and its like hold settings of their own. */
    private static boolean namesSecret(String value) {
        return Pattern.compile("\\s+")
                .splitAsStream(value)
                .anyMatch(part -> part.startsWith("-D") && Secrets.looksLikeOne(part.replaceFirst("=.*", "")));
    }
}
