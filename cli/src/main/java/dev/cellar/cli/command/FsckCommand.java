package dev.cellar.cli.command;

import dev.cellar.cli.ExitCode;
import dev.cellar.tracking.TrackingStore;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cellar fsck}: checks the stores against each other. */
@Command(
        name = "fsck",
        description = "Check journal, snapshots, database and objects against each other.",
        mixinStandardHelpOptions = true)
public final class FsckCommand implements Callable<Integer> {
    @Option(names = "--repair", description = "Mend what can be mended; nothing recorded is dropped.")
    private boolean repair;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (TrackingStore store = Stores.here()) {
            List<String> problems = store.fsck(repair);
            problems.forEach(out::println);
            if (problems.isEmpty()) {
                out.println("All well in " + store.home());
            }
            out.flush();
            return problems.isEmpty() ? ExitCode.OK : ExitCode.ENVIRONMENT;
        }
    }
}
