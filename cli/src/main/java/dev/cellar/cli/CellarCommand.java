package dev.cellar.cli;

import dev.cellar.cli.command.AttemptsCommand;
import dev.cellar.cli.command.CheckCommand;
import dev.cellar.cli.command.CompareCommand;
import dev.cellar.cli.command.CompletionCommand;
import dev.cellar.cli.command.DiffCommand;
import dev.cellar.cli.command.DoctorCommand;
import dev.cellar.cli.command.ExportCommand;
import dev.cellar.cli.command.FsckCommand;
import dev.cellar.cli.command.GatherCommand;
import dev.cellar.cli.command.GcCommand;
import dev.cellar.cli.command.GitDiffCommand;
import dev.cellar.cli.command.GitSetupCommand;
import dev.cellar.cli.command.GitTextconvCommand;
import dev.cellar.cli.command.HistoryCommand;
import dev.cellar.cli.command.InstallCommand;
import dev.cellar.cli.command.MetricsCommand;
import dev.cellar.cli.command.OrderCommand;
import dev.cellar.cli.command.PrepareCommand;
import dev.cellar.cli.command.PurgeCommand;
import dev.cellar.cli.command.RelinkCommand;
import dev.cellar.cli.command.RestoreCommand;
import dev.cellar.cli.command.RunCommand;
import dev.cellar.cli.command.RunsCommand;
import dev.cellar.cli.command.ShowCommand;
import dev.cellar.cli.command.VersionCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code cellar} command; each sub-command is a class of its own. */
@Command(
        name = "cellar",
        description = "The flight recorder for Java notebooks.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.Provider.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit status: 0 all well, 1 a cell failed or a check found something, 2 wrong usage, 3 something is wrong with the store, a file or"
                    + " this computer."
        },
        subcommands = {
            RunCommand.class,
            RunsCommand.class,
            AttemptsCommand.class,
            CompareCommand.class,
            MetricsCommand.class,
            ShowCommand.class,
            HistoryCommand.class,
            DiffCommand.class,
            RestoreCommand.class,
            CheckCommand.class,
            OrderCommand.class,
            GatherCommand.class,
            GitSetupCommand.class,
            GitTextconvCommand.class,
            GitDiffCommand.class,
            RelinkCommand.class,
            InstallCommand.class,
            ExportCommand.class,
            PurgeCommand.class,
            FsckCommand.class,
            GcCommand.class,
            DoctorCommand.class,
            CompletionCommand.class,
            PrepareCommand.class,
            VersionCommand.class
        })
public final class CellarCommand {
    @Option(names = "--debug", description = "Show a stack trace when something goes wrong.", scope = ScopeType.INHERIT)
    private boolean debug;

    static boolean isDebug(CommandLine command) {
        CommandLine root = command;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return root.getCommandSpec().userObject() instanceof CellarCommand cellar && cellar.debug;
    }
}
