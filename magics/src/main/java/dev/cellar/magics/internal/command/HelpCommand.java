package dev.cellar.magics.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %track help [COMMAND]}. */
@Command(name = "help", description = "Lists the commands, or shows how one is used.")
final class HelpCommand implements Runnable {
    private final MagicContext context;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "What to show more of.")
    private @Nullable String command;

    HelpCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        CommandLine tree = CommandTree.of(context);
        List<String> args = new ArrayList<>();
        if (command != null) {
            args.add(command);
        }
        args.add("--help");
        CommandLine.ParseResult parsed = tree.parseArgs(args.toArray(String[]::new));
        context.show(HelpCards.of(
                parsed.hasSubcommand() ? parsed.subcommand().commandSpec().commandLine() : tree));
    }
}
