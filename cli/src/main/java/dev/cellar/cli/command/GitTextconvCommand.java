package dev.cellar.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cellar.notebook.NotebookFormatException;
import dev.cellar.notebook.NotebookReader;
import dev.cellar.notebook.diff.render.NotebookText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellar git-textconv FILE}: what git compares for a notebook. A file that is none is given as it is. */
@Command(name = "git-textconv", description = "A notebook as text, for git.", hidden = true)
public final class GitTextconvCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        PrintWriter out = spec.commandLine().getOut();
        out.print(text(bytes));
        out.flush();
        return 0;
    }

    private static String text(byte[] bytes) {
        try {
            return NotebookText.of(NotebookReader.read(bytes));
        } catch (NotebookFormatException e) {
            // A notebook in the middle of a merge is none: git shall compare its lines.
            return new String(bytes, UTF_8);
        }
    }
}
