package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.tracking.StoreException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Finds the command that was typed, fills it in and runs it. Whatever is wrong becomes one line. Thread-safe. */
public final class Dispatcher {
    private final MagicContext context;

    public Dispatcher(MagicContext context) {
        this.context = context;
    }

    /**
     * Runs what was typed.
     *
     * @param body the rest of the cell, null for a line magic
     * @throws MagicException with one line for the person
     */
    public void run(List<String> args, @Nullable String body) {
        try {
            runParsed(BracedWords.join(args), body);
        } catch (ParameterException e) {
            throw new MagicException(UsageError.line(e), e);
        } catch (StoreException e) {
            throw new MagicException(String.valueOf(e.getMessage()), e);
        }
    }

    private void runParsed(List<String> args, @Nullable String body) {
        ParseResult parsed = CommandTree.of(context).parseArgs(args.toArray(String[]::new));
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        CommandLine command = parsed.commandSpec().commandLine();
        if (parsed.isUsageHelpRequested()) {
            context.show(HelpCards.of(command));
        } else if (body == null) {
            ((Runnable) command.getCommand()).run();
        } else if (command.getCommand() instanceof TakesBody taker) {
            taker.run(body);
        } else {
            throw new MagicException("%%track is for \"%%track note\" with the note below it; for "
                    + command.getCommandSpec().qualifiedName() + " write one %");
        }
    }
}
