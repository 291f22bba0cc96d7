package dev.cellar.magics.internal.command;

import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.card.Preformatted;
import dev.cellar.magics.text.Table;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Help as cards, from what the commands' annotations say. */
final class HelpCards {
    private static final int LONGEST = 90;

    private HelpCards() {}

    static Card of(CommandLine command) {
        return command.getParent() == null ? overview(command) : single(command);
    }

    private static Card overview(CommandLine track) {
        Table.Builder commands = Table.builder().left("Command").left("What it does");
        track.getSubcommands().values().forEach(command -> commands.row(operands(command), summary(command)));
        return Card.titled(Mark.NONE, "%track")
                .aside(summary(track))
                .table(commands.build())
                .remark(
                        "%track help COMMAND shows its options. In code: Track.param, metric, figure, dataset, model, …")
                .build();
    }

    private static Card single(CommandLine command) {
        Help help = command.getHelp();
        String details = (help.parameterList() + help.optionList())
                .replace("...", "…")
                .stripTrailing()
                .stripIndent();
        String usage = shortened(synopsis(command)) + (details.isBlank() ? "" : "\n\n" + details);
        return Card.titled(Mark.NONE, command.getCommandSpec().qualifiedName())
                .aside(summary(command))
                .block(new Preformatted(usage))
                .build();
    }

    private static String synopsis(CommandLine command) {
        return command.getHelp()
                .synopsis(0)
                .replaceAll("\\s+", " ")
                .replace("...", "…")
                .strip();
    }

    /** Many options are named below the synopsis only. */
    private static String shortened(String synopsis) {
        return synopsis.length() <= LONGEST
                ? synopsis
                : withoutOptions(synopsis).replaceFirst("^(%track \\S+)", "$1 [OPTIONS]");
    }

    private static String withoutOptions(String synopsis) {
        return synopsis.replaceAll("\\[--[^\\]]*\\]…?", "")
                .replaceAll(" +", " ")
                .strip();
    }

    /** The synopsis without its options, which would leave no room for what the command does. */
    private static String operands(CommandLine command) {
        return withoutOptions(synopsis(command)).substring("%track ".length());
    }

    private static String summary(CommandLine command) {
        return String.join(" ", command.getCommandSpec().usageMessage().description())
                .replace("%%", "%");
    }
}
