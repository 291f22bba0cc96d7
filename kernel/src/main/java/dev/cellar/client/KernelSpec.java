package dev.cellar.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A kernelspec: how a kernel is started, as {@code kernel.json} says it.
 *
 * @param name the folder's name in lower case; what notebooks refer to
 * @param displayName the name for people
 * @param language the language, for example {@code java}
 * @param argv the command, with templates such as {@code {connection_file}}
 * @param env further environment variables; their values may hold {@code ${VAR}}
 * @param interruptMode how a running cell is interrupted
 * @param resourceDir the folder that holds {@code kernel.json}
 * @param metadata free metadata
 */
public record KernelSpec(
        String name,
        String displayName,
        String language,
        List<String> argv,
        Map<String, String> env,
        InterruptMode interruptMode,
        Path resourceDir,
        ObjectNode metadata) {

    /** How a kernel wants to be interrupted. */
    public enum InterruptMode {
        /** By SIGINT to its process group; Jupyter's default. */
        SIGNAL,
        /** By an {@code interrupt_request} on the control channel. */
        MESSAGE
    }

    public KernelSpec {
        Objects.requireNonNull(name);
        Objects.requireNonNull(displayName);
        Objects.requireNonNull(language);
        Objects.requireNonNull(interruptMode);
        Objects.requireNonNull(resourceDir);
        Objects.requireNonNull(metadata);
        argv = List.copyOf(argv);
        env = Map.copyOf(env);
        if (argv.isEmpty()) {
            throw new IllegalArgumentException("The kernelspec '" + name + "' has an empty argv: it names no command.");
        }
    }

    /** A kernelspec that is not on disk: a command, interrupted by message. */
    public static KernelSpec of(String name, String language, List<String> argv) {
        return new KernelSpec(
                name,
                name,
                language,
                argv,
                Map.of(),
                InterruptMode.MESSAGE,
                Path.of(""),
                JsonNodeFactory.instance.objectNode());
    }

    /** The same kernelspec, interrupted another way. */
    public KernelSpec withInterruptMode(InterruptMode mode) {
        return new KernelSpec(name, displayName, language, argv, env, mode, resourceDir, metadata);
    }
}
