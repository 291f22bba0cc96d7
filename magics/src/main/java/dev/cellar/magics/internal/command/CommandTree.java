package dev.cellar.magics.internal.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Puts the commands together as picocli wants them. A tree is used for one magic and then dropped. */
public final class CommandTree {
    private CommandTree() {}

    public static CommandLine of(MagicContext context) {
        CommandLine track = new CommandLine(new TrackCommand(context));
        List.of(
                        new StartCommand(context),
                        new StopCommand(context),
                        new StatusCommand(context),
                        new GoalCommand(context),
                        new ParamCommand(context),
                        new MetricCommand(context),
                        new ArtifactCommand(context),
                        new NoteCommand(context),
                        new TagCommand(context),
                        new UntagCommand(context),
                        new AttemptCommand(),
                        new FigureCommand(),
                        new PrivateCommand(),
                        new AttemptsCommand(context),
                        new RunsCommand(context),
                        new CompareCommand(context),
                        new ChartCommand(context),
                        new ResourcesCommand(context),
                        new HistoryCommand(context),
                        new ShowCommand(context),
                        new DiffCommand(context),
                        new LabelCommand(context),
                        new RestoreCommand(context),
                        new CheckCommand(context),
                        new OrderCommand(context),
                        new GatherCommand(context),
                        new CopyCommand(context),
                        new HelpCommand(context))
                .forEach(track::addSubcommand);
        track.setExpandAtFiles(false); // @12 is a version, not a file of arguments.
        track.setUsageHelpWidth(100);
        addHelpOption(track);
        for (CommandLine command : track.getSubcommands().values()) {
            addHelpOption(command);
            // A note may well begin with a dash.
            command.setUnmatchedOptionsArePositionalParams(command.getCommand() instanceof NoteCommand);
        }
        return track;
    }

    private static void addHelpOption(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .hidden(true)
                        .description("Show how it is used.")
                        .build());
    }
}
