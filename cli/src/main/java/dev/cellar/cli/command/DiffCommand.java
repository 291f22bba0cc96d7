package dev.cellar.cli.command;

import dev.cellar.cli.output.CellChangeRow;
import dev.cellar.cli.output.Json;
import dev.cellar.cli.output.Terminal;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookFiles;
import dev.cellar.notebook.diff.DiffText;
import dev.cellar.notebook.diff.NotebookDiff;
import dev.cellar.tracking.TrackingStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellar diff A B}: sources and text outputs, cell by cell. Each side is a version or a file as it is now. */
@Command(
        name = "diff",
        description = "Compare two versions, or a version with a file as it is now, cell by cell.",
        mixinStandardHelpOptions = true)
public final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "NOTEBOOK@V or FILE.")
    private String earlier = "";

    @Parameters(index = "1", paramLabel = "B", description = "NOTEBOOK@V, @V of the same notebook, or FILE.")
    private String later = "";

    @Option(names = "--json", description = "As JSON; see docs/json.md.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        NotebookDiff diff = NotebookDiff.between(document(earlier, later), document(besideEarlier(later), earlier));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(diff.cells().stream().map(CellChangeRow::of).toList()));
        } else {
            out.println(DiffText.render(diff, Terminal.isInteractive()).stripTrailing());
        }
        out.flush();
        return 0;
    }

    /** {@code @V} alone is a version of the notebook on the other side. */
    private String besideEarlier(String side) {
        if (!side.startsWith("@") || Files.exists(Path.of(side))) {
            return side;
        }
        return (NotebookVersion.isOne(earlier) ? NotebookVersion.parse(earlier).notebook() : earlier) + side;
    }

    /** A file beside a version is read as it would be recorded, or a secret that it holds would be shown as a difference. */
    private static Notebook document(String side, String other) throws IOException {
        if (!NotebookVersion.isOne(side)) {
            Notebook file = NotebookFiles.readStable(Path.of(side)).notebook();
            if (!NotebookVersion.isOne(other)) {
                return file;
            }
            try (TrackingStore store = Stores.of(NotebookVersion.parse(other).notebook())) {
                return store.redacted(file);
            }
        }
        NotebookVersion wanted = NotebookVersion.parse(side);
        try (TrackingStore store = Stores.of(wanted.notebook())) {
            var notebook = store.notebook(wanted.notebook().toString());
            return store.document(store.version(notebook.id(), wanted.version()));
        }
    }
}
