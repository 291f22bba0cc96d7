package dev.cellar.cli.command;

import dev.cellar.cli.Distribution;
import dev.cellar.cli.git.GitSetup;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cellar git-setup}: git diff and git log -p show notebooks readably. */
@Command(
        name = "git-setup",
        description = "Make git diff and git log -p on notebooks readable, in this repository or with --global in all.",
        mixinStandardHelpOptions = true)
public final class GitSetupCommand implements Callable<Integer> {
    @Option(names = "--global", description = "For all of your repositories.")
    private boolean global;

    @Option(names = "--remove", description = "Take it out again.")
    private boolean remove;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        GitSetup setup = new GitSetup(Path.of("").toAbsolutePath(), global, System.getenv());
        PrintWriter out = spec.commandLine().getOut();
        if (remove) {
            out.println(setup.remove() ? "git shows notebooks as it did before." : "There was nothing to take out.");
        } else {
            Path attributes = setup.install(Distribution.command());
            out.println("git diff and git log -p show notebooks by Cellar (" + attributes + "). --remove undoes it.");
        }
        out.flush();
        return 0;
    }
}
