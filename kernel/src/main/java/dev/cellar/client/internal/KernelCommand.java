package dev.cellar.client.internal;

import dev.cellar.client.KernelException;
import dev.cellar.client.KernelLaunch;
import dev.cellar.client.KernelSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kernelspec's command and environment with everything filled in.
 *
 * @param argv the command; its first word is an absolute path
 * @param env the whole environment
 */
record KernelCommand(List<String> argv, Map<String, String> env) {
    KernelCommand {
        argv = List.copyOf(argv);
        env = Map.copyOf(env);
    }

    static KernelCommand of(KernelLaunch launch, Path connectionFile) {
        KernelSpec spec = launch.spec();
        Map<String, String> env = new LinkedHashMap<>(launch.env());
        spec.env().forEach((name, value) -> env.put(name, Templates.variable(value, launch.env())));
        env.putAll(launch.extraEnv());
        env.put("JPY_PARENT_PID", Long.toString(ProcessHandle.current().pid()));

        Map<String, String> values = new LinkedHashMap<>();
        values.put("connection_file", connectionFile.toString());
        values.put("resource_dir", spec.resourceDir().toString());
        prefix(spec).ifPresent(prefix -> values.put("prefix", prefix.toString()));
        List<String> argv = new ArrayList<>(spec.argv());
        argv.replaceAll(word -> home(Templates.argument(word, values), env));
        argv.set(0, program(argv.get(0), spec, env));
        return new KernelCommand(argv, env);
    }

    /** A kernelspec at {@code PREFIX/share/jupyter/kernels/NAME} belongs to the environment at that prefix. */
    private static Optional<Path> prefix(KernelSpec spec) {
        Path kernels = spec.resourceDir().getParent();
        if (kernels == null || !kernels.endsWith(Path.of("share", "jupyter", "kernels"))) {
            return Optional.empty();
        }
        return Optional.ofNullable(kernels.resolve("../../..").normalize());
    }

    private static String program(String word, KernelSpec spec, Map<String, String> env) {
        Path path = Path.of(word);
        if (path.isAbsolute() && !Files.isExecutable(path)) {
            throw cannotStart(spec, "its program " + word + " is not there or cannot be executed");
        }
        if (path.getNameCount() > 1) {
            return word;
        }
        // A bare "python" means the interpreter of the environment the kernelspec lies in, active or not.
        return prefix(spec)
                .map(prefix -> prefix.resolve("bin").resolve(word))
                .filter(own -> word.startsWith("python") && Files.isExecutable(own))
                .or(() -> Programs.find(word, env))
                .map(Path::toString)
                .orElseThrow(() -> cannotStart(spec, "its program '" + word + "' is not on the PATH"));
    }

    private static KernelException cannotStart(KernelSpec spec, String why) {
        return new KernelException("The kernel '" + spec.name() + "' cannot be started: " + why
                + ". Install it, or mend " + spec.resourceDir().resolve("kernel.json") + ".");
    }

    private static String home(String word, Map<String, String> env) {
        return word.equals("~") || word.startsWith("~/") ? env.getOrDefault("HOME", "~") + word.substring(1) : word;
    }
}
