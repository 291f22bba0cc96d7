package dev.cellar.recorder.notebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a kernel process can know of how it was started.
 *
 * @param variables its environment
 * @param connectionFile that Jupyter gave it, if it is known
 * @param directory where it runs
 */
public record KernelEnvironment(Map<String, String> variables, Optional<Path> connectionFile, Path directory) {
    public KernelEnvironment {
        variables = Map.copyOf(variables);
    }

    /** Of this process. The connection file is the last argument of every kernel. */
    public static KernelEnvironment ofThisProcess() {
        return new KernelEnvironment(
                System.getenv(), lastArgument(), Path.of("").toAbsolutePath());
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** The id that a Jupyter server knows this kernel by: {@code kernel-ID.json}. */
    Optional<String> kernelId() {
        return connectionFile
                .map(file -> file.getFileName().toString())
                .filter(name -> name.startsWith("kernel-") && name.endsWith(".json"))
                .map(name -> name.substring("kernel-".length(), name.length() - ".json".length()));
    }

    /** Where Jupyter servers may have left word of themselves, the likeliest first. */
    Set<Path> runtimeDirectories() {
        Set<Path> folders = new LinkedHashSet<>();
        variable("JUPYTER_RUNTIME_DIR").map(Path::of).ifPresent(folders::add);
        connectionFile.map(Path::toAbsolutePath).map(Path::getParent).ifPresent(folders::add);
        variable("JUPYTER_DATA_DIR")
                .map(Path::of)
                .map(data -> data.resolve("runtime"))
                .ifPresent(folders::add);
        variable("XDG_DATA_HOME")
                .map(Path::of)
                .map(data -> data.resolve("jupyter/runtime"))
                .ifPresent(folders::add);
        variable("APPDATA")
                .map(Path::of)
                .map(data -> data.resolve("jupyter/runtime"))
                .ifPresent(folders::add);
        Path home = Path.of(variable("HOME").orElse(System.getProperty("user.home", "")));
        folders.add(home.resolve(".local/share/jupyter/runtime"));
        folders.add(home.resolve("Library/Jupyter/runtime"));
        return folders;
    }

    /** Java itself gives no arguments of a main method away, and some systems give none of a process. */
    private static Optional<Path> lastArgument() {
        String[] arguments = ProcessHandle.current().info().arguments().orElse(new String[0]);
        Optional<String> last = arguments.length == 0
                ? commandLine().stream().reduce((first, second) -> second)
                : Optional.of(arguments[arguments.length - 1]);
        return last.filter(argument -> argument.endsWith(".json")).map(Path::of).filter(Files::isRegularFile);
    }

    private static List<String> commandLine() {
        Path file = Path.of("/proc/self/cmdline");
        try {
            return Files.isReadable(file)
                    ? List.of(Files.readString(file, StandardCharsets.UTF_8).split("\0"))
                    : List.of();
        } catch (IOException e) {
            // Not this system then; the notebook is looked for in the other ways.
            return List.of();
        }
    }
}
