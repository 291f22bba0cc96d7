package dev.cellar.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A working copy of the {@code git} on this computer's path, for what a person would do without us. */
final class StockGit {
    private final Path folder;

    /** Makes the working copy. */
    StockGit(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        git("init", "-q");
        git("config", "user.name", "bench");
        git("config", "user.email", "bench@localhost");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** {@code git add FILE && git commit}. */
    void commit(String file) throws IOException, InterruptedException {
        git("add", file);
        git("commit", "-q", "-m", "edit");
    }

    private void git(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(args));
        int status = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status);
        }
    }
}
