package dev.cellar.cli.git;

import dev.cellar.cli.CommandException;
import dev.cellar.cli.output.ShellWord;
import dev.cellar.notebook.NotebookFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes stock git show notebooks by Cellar, in one repository or for all of a person's. It writes two things, both
 * outside of what git tracks: the driver {@code diff.cellar} into git's configuration, and a line that gives it the
 * notebooks into git's attributes. Doing it twice changes nothing more.
 */
public final class GitSetup {
    private static final String DRIVER = "diff.cellar";
    private static final String LINE = "*.ipynb diff=cellar";

    private final Git git;
    private final Path folder;
    private final boolean global;
    private final Map<String, String> environment;

    /**
     * For the repository of a folder, or with {@code global} for all.
     *
     * @param environment says where the person's own configuration is
     */
    public GitSetup(Path folder, boolean global, Map<String, String> environment) {
        this.git = new Git(folder);
        this.folder = folder;
        this.global = global;
        this.environment = Map.copyOf(environment);
    }

    /** Sets it up to run this command; returns the attributes file. */
    public Path install(Path cellar) throws IOException {
        Path attributes = attributes();
        String command = ShellWord.of(cellar.toString());
        git.run("config", scope(), DRIVER + ".textconv", command + " git-textconv");
        git.run("config", scope(), DRIVER + ".command", command + " git-diff");
        List<String> lines = lines(attributes);
        if (!lines.contains(LINE)) {
            lines.add(LINE);
            write(attributes, lines);
        }
        return attributes;
    }

    /** Takes it out again; returns whether it was there. */
    public boolean remove() throws IOException {
        Path attributes = attributes();
        boolean driver = git.ask("config", scope(), "--remove-section", DRIVER).status() == 0;
        List<String> lines = lines(attributes);
        boolean given = lines.removeIf(LINE::equals);
        if (given) {
            write(attributes, lines);
        }
        return driver || given;
    }

    private String scope() {
        return global ? "--global" : "--local";
    }

    private Path attributes() {
        if (global) {
            Git.Answer named = git.ask("config", "--global", "--type=path", "core.attributesFile");
            return named.status() == 0 && !named.output().isEmpty()
                    ? folder.resolve(named.output())
                    : configuration().resolve("git").resolve("attributes");
        }
        Git.Answer file = git.ask("rev-parse", "--git-path", "info/attributes");
        if (file.status() != 0) {
            throw new CommandException(
                    folder + " is in no git repository; go into one, or use --global for all of yours");
        }
        return folder.resolve(file.output());
    }

    /** As git finds its own: {@code XDG_CONFIG_HOME}, else {@code ~/.config}. */
    private Path configuration() {
        String given = environment.getOrDefault("XDG_CONFIG_HOME", "");
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        return given.isEmpty() ? Path.of(home, ".config") : Path.of(given);
    }

    private static List<String> lines(Path file) throws IOException {
        return new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        NotebookFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
