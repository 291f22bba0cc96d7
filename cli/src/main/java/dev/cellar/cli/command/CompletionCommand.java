package dev.cellar.cli.command;

import dev.cellar.cli.output.FishCompletion;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellar completion SHELL}: a script that completes commands and options. */
@Command(
        name = "completion",
        description = "Print a script that completes commands and options.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "  bash: cellar completion bash > ~/.local/share/bash-completion/completions/cellar",
            "  zsh:  add to ~/.zshrc: source <(cellar completion zsh)",
            "  fish: cellar completion fish > ~/.config/fish/completions/cellar.fish"
        })
public final class CompletionCommand implements Runnable {
    /** Shells that a script is there for. */
    enum Shell {
        bash,
        zsh,
        fish
    }

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell = Shell.bash;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        // picocli's script serves zsh too, by its bashcompinit.
        String script = shell == Shell.fish
                ? FishCompletion.of(root.getCommandSpec())
                : AutoComplete.bash(root.getCommandName(), root);
        spec.commandLine().getOut().print(script);
        spec.commandLine().getOut().flush();
    }
}
