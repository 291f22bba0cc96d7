package dev.cellar.client.internal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The folders where Jupyter keeps kernelspecs and connection files, as {@code jupyter_core.paths} orders them.
 *
 * <p>Where Jupyter would ask its own Python for {@code sys.prefix}, the prefixes of the active environment and of the
 * {@code jupyter} and {@code python3} on {@code PATH} stand in for it.
 */
public final class JupyterPaths {
    private final Map<String, String> env;
    private final String os;

    private JupyterPaths(Map<String, String> env, String os) {
        this.env = env;
        this.os = os.toLowerCase(Locale.ROOT);
    }

    /** The folders under the given environment on this operating system. */
    public static JupyterPaths of(Map<String, String> env) {
        return new JupyterPaths(env, System.getProperty("os.name", ""));
    }

    static JupyterPaths of(Map<String, String> env, String os) {
        return new JupyterPaths(env, os);
    }

    /** The folders that may hold kernelspecs, the first one winning; not all of them exist. */
    public List<Path> kernelFolders() {
        LinkedHashSet<Path> folders = new LinkedHashSet<>();
        value("JUPYTER_PATH").ifPresent(list -> split(list).forEach(folders::add));
        List<Path> environment = prefixes().stream().map(JupyterPaths::share).toList();
        if (prefersEnvironment()) {
            folders.addAll(environment);
            folders.add(dataDirectory());
        } else {
            folders.add(dataDirectory());
            folders.addAll(environment);
        }
        if (windows()) {
            value("PROGRAMDATA").ifPresent(data -> folders.add(Path.of(data, "jupyter")));
        } else {
            folders.add(Path.of("/usr/local/share/jupyter"));
            folders.add(Path.of("/usr/share/jupyter"));
        }
        return folders.stream().map(folder -> folder.resolve("kernels")).toList();
    }

    /** Where a person's own Jupyter data lies. */
    public Path dataDirectory() {
        Optional<String> explicit = value("JUPYTER_DATA_DIR");
        if (explicit.isPresent()) {
            return Path.of(explicit.get());
        }
        if (os.contains("mac")) {
            return home().resolve("Library/Jupyter");
        }
        if (windows()) {
            return value("APPDATA").map(Path::of).orElseGet(this::home).resolve("jupyter");
        }
        return value("XDG_DATA_HOME")
                .map(Path::of)
                .orElseGet(() -> home().resolve(".local/share"))
                .resolve("jupyter");
    }

    /** Where connection files lie. */
    public Path runtimeDirectory() {
        return value("JUPYTER_RUNTIME_DIR")
                .map(Path::of)
                .orElseGet(() -> dataDirectory().resolve("runtime"));
    }

    private List<Path> prefixes() {
        List<Path> prefixes = new ArrayList<>();
        value("VIRTUAL_ENV").map(Path::of).ifPresent(prefixes::add);
        value("CONDA_PREFIX").map(Path::of).ifPresent(prefixes::add);
        for (String program : List.of("jupyter", "python3", "python")) {
            Programs.find(program, env).flatMap(JupyterPaths::prefixOf).ifPresent(prefixes::add);
        }
        return prefixes;
    }

    /** The prefix of a program in {@code PREFIX/bin}; a link is not followed, as a virtual environment's leads out of it. */
    private static Optional<Path> prefixOf(Path program) {
        Path folder = program.toAbsolutePath().getParent();
        return Optional.ofNullable(folder == null ? null : folder.getParent()).filter(Files::isDirectory);
    }

    private boolean prefersEnvironment() {
        Optional<String> wish = value("JUPYTER_PREFER_ENV_PATH");
        if (wish.isPresent()) {
            return !List.of("0", "n", "no", "f", "false", "off")
                    .contains(wish.get().toLowerCase(Locale.ROOT));
        }
        return env.containsKey("VIRTUAL_ENV")
                || (env.containsKey("CONDA_PREFIX") && !"base".equals(env.get("CONDA_DEFAULT_ENV")));
    }

    private static Path share(Path prefix) {
        return prefix.resolve("share").resolve("jupyter");
    }

    private static List<Path> split(String list) {
        return List.of(list.split(File.pathSeparator)).stream()
                .filter(part -> !part.isBlank())
                .map(Path::of)
                .toList();
    }

    private Path home() {
        return Path.of(Objects.requireNonNullElse(env.get("HOME"), System.getProperty("user.home", "")));
    }

    private boolean windows() {
        return os.contains("windows");
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(env.get(name)).filter(text -> !text.isBlank());
    }
}
