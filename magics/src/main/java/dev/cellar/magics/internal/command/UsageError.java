package dev.cellar.magics.internal.command;

import java.util.List;
import picocli.CommandLine;
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
        String message = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        return name + ": " + message + "; " + howTo(command);
    }

    private static String unmatched(CommandLine command, String name, UnmatchedArgumentException error) {
        String word = error.getUnmatched().get(0);
        if (error.isUnknownOption()) {
            return name + " has no option " + word + nearest(error.getSuggestions(), command);
        }
        if (command.getParent() == null) {
            return name + " has no command \"" + word + "\"" + nearest(error.getSuggestions(), command);
        }
        return name + " has no use for \"" + word + "\": a text with spaces goes in quotes; " + howTo(command);
    }

    private static String nearest(List<String> suggestions, CommandLine command) {
        return suggestions.isEmpty() ? "; " + howTo(command) : "; did you mean " + suggestions.get(0) + "?";
    }

    private static String howTo(CommandLine command) {
        return command.getParent() == null
                ? "%track help lists the commands"
                : "%track help " + command.getCommandName() + " shows how it is used";
    }
}
