package dev.cellar.cli.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Jupyter itself: is there a {@code jupyter} command, and which JupyterLab does it bring. */
final class JupyterCheck {
    private static final long LIMIT_SECONDS = 20;

    private JupyterCheck() {}

    static Finding look(Map<String, String> environment) {
        Optional<Path> jupyter = onPath("jupyter", environment);
        if (jupyter.isEmpty()) {
            return Finding.warning(
                    "Jupyter",
                    "no jupyter command on the PATH; cellar run works without it",
                    "pip install jupyterlab, to edit notebooks in the browser");
        }
        return labVersion(jupyter.get())
                .map(version -> Finding.ok("Jupyter", "JupyterLab " + version + ", " + jupyter.get()))
                .orElseGet(() ->
                        Finding.warning("Jupyter", jupyter.get() + " has no JupyterLab", "pip install jupyterlab"));
    }

    static Optional<Path> onPath(String command, Map<String, String> environment) {
        for (String folder : environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator))) {
            if (!folder.isEmpty()) {
                Path file = Path.of(folder, command);
                if (Files.isExecutable(file) && Files.isRegularFile(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> labVersion(Path jupyter) {
        try {
            Process process = new ProcessBuilder(jupyter.toString(), "lab", "--version")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.exitValue() == 0 && !version.isEmpty() ? Optional.of(version) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
