package dev.cellar.cli.install;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where Jupyter keeps a person's own files; as {@code jupyter --data-dir} says. */
public final class JupyterFolders {
    private JupyterFolders() {}

    public static Path data(Map<String, String> environment) {
        String chosen = environment.getOrDefault("JUPYTER_DATA_DIR", "");
        if (!chosen.isBlank()) {
            return Path.of(chosen);
        }
        Path home = Path.of(System.getProperty("user.home"));
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return home.resolve("Library/Jupyter");
        }
        String roaming = environment.getOrDefault("APPDATA", "");
        if (os.startsWith("windows") && !roaming.isBlank()) {
            return Path.of(roaming, "jupyter");
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        return xdg.isBlank() ? home.resolve(".local/share/jupyter") : Path.of(xdg, "jupyter");
    }
}
