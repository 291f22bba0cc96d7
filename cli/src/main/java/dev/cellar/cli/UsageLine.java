package dev.cellar.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns a wrong command line into one line on standard error that says what is wrong and where the help is. */
final class UsageLine implements IParameterExceptionHandler {
    private static final String DEBUG = "--debug";

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("cellar: " + describe(failure) + " (see "
                + command.getCommandSpec().qualifiedName() + " --help)");
        // The option may stand behind the word that could not be parsed, so picocli's own reading of it does not do.
        if (List.of(args).contains(DEBUG)) {
            failure.printStackTrace(err);
        }
        err.flush();
        return ExitCode.USAGE;
    }

    private static String describe(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            List<String> near = unmatched.getSuggestions();
            return unmatched(unmatched) + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?");
        }
        String message = ErrorLine.oneLine(failure.getMessage());
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private static String unmatched(UnmatchedArgumentException failure) {
        String word = failure.getUnmatched().get(0);
        if (failure.isUnknownOption()) {
            return "there is no option " + word;
        }
        CommandLine command = failure.getCommandLine();
        return command.getParent() == null
                ? "there is no command '" + word + "'"
                : command.getCommandName() + " does not take '" + word + "'";
    }
}
