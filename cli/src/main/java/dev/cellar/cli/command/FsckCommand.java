package dev.cellar.cli.command;

import dev.cellar.cli.ExitCode;
import dev.cellar.tracking.RepairReport;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.TrackingStores;
import java.io.PrintWriter;
import java.nio.file.Path;
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
    @Option(
            names = "--repair",
            description = "Mend what can be mended; what cannot be used is set aside, nothing is deleted.")
    private boolean repair;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path home = Stores.homeHere();
        List<String> problems = repair ? mended(home, out) : found(home);
        problems.forEach(out::println);
        if (problems.isEmpty()) {
            out.println("All well in " + home);
        }
        out.flush();
        return problems.isEmpty() ? ExitCode.OK : ExitCode.ENVIRONMENT;
    }

    private static List<String> mended(Path home, PrintWriter out) {
        RepairReport report = TrackingStores.repair(home);
        report.done().forEach(line -> out.println("Mended: " + line));
        return report.left();
    }

    /** Looks at the store as it is: journals that nobody took in are part of what is found. */
    private static List<String> found(Path home) {
        try (TrackingStore store = TrackingStores.open(home)) {
            return store.fsck(false);
        }
    }
}
