package dev.cellar.cli.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kernels that load the extension, and by which environment variables each does. */
enum KernelFamily {
    /** Loads every {@code Extension} that it finds on its class path. */
    JJAVA("JJAVA_CLASSPATH", Optional.empty()),
    /** Knows no extensions: a start-up script inside the first cell calls ours. */
    IJAVA("IJAVA_CLASSPATH", Optional.of("IJAVA_STARTUP_SCRIPT"));

    static final String STARTUP = "dev.cellar.Track.install();";

    private final String classPath;
    private final Optional<String> startupScript;

    KernelFamily(String classPath, Optional<String> startupScript) {
        this.classPath = classPath;
        this.startupScript = startupScript;
    }

    /** By the words of the command line and the display name, as both families' installers write them. */
    static Optional<KernelFamily> of(String name, ObjectNode spec) {
        // IJavascript, too, has "ijava" in its name.
        if (!spec.path("language").asText("").equalsIgnoreCase("java")) {
            return Optional.empty();
        }
        String words = (name + " " + spec.path("argv") + " " + spec.path("display_name") + " " + spec.path("env"))
                .toLowerCase(Locale.ROOT);
        if (words.contains("jjava")) {
            return Optional.of(JJAVA);
        }
        return words.contains("ijava") ? Optional.of(IJAVA) : Optional.empty();
    }

    /** Adds the extension to the kernelspec's environment; what stands there already stays. */
    void add(ObjectNode spec, Path extension) {
        ObjectNode env = spec.withObject("/env");
        List<String> jars = entries(env.path(classPath));
        if (!jars.contains(extension.toString())) {
            jars.add(extension.toString());
        }
        env.put(classPath, String.join(File.pathSeparator, jars));
        startupScript.ifPresent(variable -> {
            String script = env.path(variable).asText("");
            if (!script.contains(STARTUP)) {
                env.put(variable, script.isBlank() ? STARTUP : STARTUP + "\n" + script);
            }
        });
    }

    /** Takes out what {@link #add} put in, and nothing else. */
    void remove(ObjectNode spec, Path extension) {
        if (!(spec.get("env") instanceof ObjectNode env)) {
            return;
        }
        List<String> jars = entries(env.path(classPath));
        jars.remove(extension.toString());
        putOrDrop(env, classPath, String.join(File.pathSeparator, jars));
        startupScript.ifPresent(variable -> putOrDrop(
                env,
                variable,
                env.path(variable).asText("").replace(STARTUP, "").strip()));
        if (env.isEmpty()) {
            spec.remove("env");
        }
    }

    private static void putOrDrop(ObjectNode env, String variable, String value) {
        if (value.isEmpty()) {
            env.remove(variable);
        } else {
            env.put(variable, value);
        }
    }

    private static List<String> entries(JsonNode value) {
        var entries = new ArrayList<String>();
        for (String entry : value.asText("").split(File.pathSeparator)) {
            if (!entry.isBlank()) {
                entries.add(entry);
            }
        }
        return entries;
    }
}
