package dev.cellar.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cellar.cli.output.Terminal;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookFormatException;
import dev.cellar.notebook.NotebookReader;
import dev.cellar.notebook.diff.LineDiff;
import dev.cellar.notebook.diff.NotebookDiff;
import dev.cellar.notebook.diff.render.TerminalDiff;
import dev.cellar.notebook.diff.render.TerminalStyle;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code cellar git-diff}: git's external diff. It is called with {@code PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX
 * NEW-MODE}, for a renamed file with {@code NEW-PATH} and a message behind, for a file that a merge left open with its path
 * alone.
 */
@Command(name = "git-diff", description = "Compares two notebooks, for git.", hidden = true)
public final class GitDiffCommand implements Callable<Integer> {
    private static final int NEW_FILE = 4;
    private static final int NEW_PATH = 7;
    private static final Path NOTHING = Path.of("/dev/null");

    @Parameters(paramLabel = "ARGUMENT", arity = "1..*")
    private List<String> arguments = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        String path = arguments.get(0);
        if (arguments.size() < NEW_PATH) {
            out.println("* Unmerged path " + path);
        } else {
            String newPath = arguments.size() > NEW_PATH ? arguments.get(NEW_PATH) : path;
            Path before = Path.of(arguments.get(1));
            Path after = Path.of(arguments.get(NEW_FILE));
            out.println("notebook " + (path.equals(newPath) ? path : path + " → " + newPath));
            out.println(comparison(before, after, Terminal.style(false)));
        }
        out.flush();
        return 0;
    }

    private static String comparison(Path before, Path after, TerminalStyle style) throws IOException {
        try {
            NotebookDiff diff = NotebookDiff.between(notebook(before), notebook(after));
            return TerminalDiff.render(diff, List.of(), style);
        } catch (NotebookFormatException e) {
            // A notebook in the middle of a merge is none: its lines are what a person has to look at.
            return e.getMessage() + "\n" + TerminalDiff.lines(LineDiff.between(lines(before), lines(after)), style);
        }
    }

    private static Notebook notebook(Path file) throws IOException {
        return file.equals(NOTHING) ? Notebook.of(List.of()) : NotebookReader.read(file);
    }

    private static List<String> lines(Path file) throws IOException {
        return file.equals(NOTHING)
                ? List.of()
                : new String(Files.readAllBytes(file), UTF_8).lines().toList();
    }
}
