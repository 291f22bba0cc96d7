package dev.cellar.cli.output;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes completions for fish, which picocli has no script for. */
public final class FishCompletion {
    private FishCompletion() {}

    /** Of a command with sub-commands. */
    public static String of(CommandSpec root) {
        StringBuilder script = new StringBuilder();
        root.subcommands().forEach((name, command) -> {
            CommandSpec spec = command.getCommandSpec();
            if (!spec.usageMessage().hidden()) {
                script.append(line(
                        root,
                        "-n __fish_use_subcommand -f -a " + name,
                        first(spec.usageMessage().description())));
                for (OptionSpec option : spec.options()) {
                    script.append(option(root, name, option));
                }
            }
        });
        return script.toString();
    }

    private static String option(CommandSpec root, String command, OptionSpec option) {
        StringBuilder words = new StringBuilder("-n '__fish_seen_subcommand_from " + command + "'");
        for (String name : option.names()) {
            words.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            words.append(" -r");
        }
        return line(root, words.toString(), first(option.description()));
    }

    private static String first(String... description) {
        return description.length == 0 ? "" : description[0];
    }

    private static String line(CommandSpec root, String words, String description) {
        String quoted = description.replace("\\", "\\\\").replace("'", "\\'");
        return "complete -c " + root.name() + " " + words + " -d '" + quoted + "'\n";
    }
}
