package dev.cellar.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.KernelSpec.InterruptMode;
import dev.cellar.client.internal.JupyterPaths;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The kernelspecs installed for a person, found where Jupyter finds them. A snapshot taken by {@link #find}; immutable.
 *
 * <p>A kernelspec that cannot be read does not hide the others: it is named in {@link #problems()}.
 */
public final class KernelSpecs {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, KernelSpec> specs;
    private final List<String> problems;

    private KernelSpecs(Map<String, KernelSpec> specs, List<String> problems) {
        this.specs = specs;
        this.problems = List.copyOf(problems);
    }

    /** Looks through Jupyter's search path under the given environment, usually {@code System.getenv()}. */
    public static KernelSpecs find(Map<String, String> env) {
        return in(JupyterPaths.of(env).kernelFolders());
    }

    /** Looks through the given folders; the first folder that holds a name wins. */
    public static KernelSpecs in(List<Path> folders) {
        Map<String, KernelSpec> found = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (Path folder : folders) {
            for (Path resourceDir : subfolders(folder, problems)) {
                String name = Objects.toString(resourceDir.getFileName()).toLowerCase(Locale.ROOT);
                if (!found.containsKey(name)) {
                    try {
                        found.put(name, read(resourceDir));
                    } catch (KernelException unreadable) {
                        problems.add(String.valueOf(unreadable.getMessage()));
                    }
                }
            }
        }
        return new KernelSpecs(found, problems);
    }

    /** Reads the {@code kernel.json} in a folder. */
    public static KernelSpec read(Path resourceDir) {
        Path file = resourceDir.resolve("kernel.json");
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            String name = Objects.toString(resourceDir.getFileName()).toLowerCase(Locale.ROOT);
            List<String> argv = new ArrayList<>();
            json.path("argv").forEach(word -> argv.add(word.asText()));
            Map<String, String> env = new LinkedHashMap<>();
            json.path("env")
                    .properties()
                    .forEach(entry -> env.put(entry.getKey(), entry.getValue().asText()));
            return new KernelSpec(
                    name,
                    json.path("display_name").asText(name),
                    json.path("language").asText(""),
                    argv,
                    env,
                    json.path("interrupt_mode").asText().equalsIgnoreCase("message")
                            ? InterruptMode.MESSAGE
                            : InterruptMode.SIGNAL,
                    resourceDir.toAbsolutePath(),
                    json.path("metadata") instanceof ObjectNode metadata
                            ? metadata
                            : JsonNodeFactory.instance.objectNode());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new KernelException(
                    "The kernelspec " + file + " cannot be used: " + unreadable.getMessage() + " Mend or remove it.",
                    unreadable);
        }
    }

    /** All kernelspecs, by name. */
    public List<KernelSpec> all() {
        return List.copyOf(new TreeMap<>(specs).values());
    }

    /** The kernelspec of that name; case does not matter. */
    public Optional<KernelSpec> byName(String name) {
        return Optional.ofNullable(specs.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The kernelspec a notebook asks for: the one of that name, else the first in search order with that language. */
    public Optional<KernelSpec> forNotebook(String name, String language) {
        return byName(name)
                .or(() -> specs.values().stream()
                        .filter(spec -> !language.isEmpty() && spec.language().equalsIgnoreCase(language))
                        .findFirst());
    }

    /** One line for each kernelspec or folder that could not be read. */
    public List<String> problems() {
        return problems;
    }

    private static List<Path> subfolders(Path folder, List<String> problems) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries =
                    Files.newDirectoryStream(folder, entry -> Files.isRegularFile(entry.resolve("kernel.json")))) {
                entries.forEach(found::add);
            } catch (IOException unreadable) {
                problems.add("The kernelspec folder " + folder + " cannot be read: " + unreadable.getMessage());
            }
        }
        found.sort(null);
        return found;
    }
}
