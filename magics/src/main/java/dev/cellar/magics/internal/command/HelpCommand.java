package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %track help [COMMAND]}. */
@Command(name = "help", description = "Lists the commands, or shows how one is used.")
final class HelpCommand implements Runnable {
    private final MagicContext context;

    @Completes(Words.COMMAND)
    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "What to show more of.")
    private @Nullable String command;

    HelpCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        CommandLine track = CommandTree.of(context);
        context.show(HelpCards.of(command == null ? track : named(track, command)));
    }

    private static CommandLine named(CommandLine track, String name) {
        CommandLine command = track.getSubcommands().get(name);
        if (command == null) {
            throw new MagicException(UsageError.unknownCommand(track, name));
        }
        return command;
    }
}
