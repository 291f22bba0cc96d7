package dev.cellar.magics.internal.command;

import dev.cellar.magics.text.Nearest;
import java.util.Collection;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with what was typed, and what would be right. */
final class UsageError {
    private UsageError() {}

    static String line(ParameterException error) {
        CommandLine command = error.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        if (error instanceof UnmatchedArgumentException unmatched) {
            return unmatched(command, name, unmatched);
        }
        if (error instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return name + " needs " + missing.getMissing().get(0).paramLabel() + "; " + howTo(command);
        }
        String message = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        return name + ": " + message + "; " + howTo(command);
    }

    /** For a word that names no command. */
    static String unknownCommand(CommandLine track, String word) {
        return "%track has no command \"" + word + "\""
                + hint(word, track.getSubcommands().keySet(), track);
    }

    private static String unmatched(CommandLine command, String name, UnmatchedArgumentException error) {
        String word = error.getUnmatched().get(0);
        if (error.isUnknownOption()) {
            return name + " has no option " + word
                    + hint(word, command.getCommandSpec().optionsMap().keySet(), command);
        }
        if (command.getParent() == null) {
            return unknownCommand(command, word);
        }
        return name + " has no use for \"" + word + "\": a text with spaces goes in quotes; " + howTo(command);
    }

    private static String hint(String word, Collection<String> words, CommandLine command) {
        return Nearest.of(word, words)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElseGet(() -> "; " + howTo(command));
    }

    private static String howTo(CommandLine command) {
        return command.getParent() == null
                ? "%track help lists the commands"
                : "%track help " + command.getCommandName() + " shows how it is used";
    }
}
