package dev.cellar.cli.command;

import dev.cellar.cli.output.Json;
import dev.cellar.cli.output.Pager;
import dev.cellar.cli.output.Terminal;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookFiles;
import dev.cellar.notebook.diff.DiffSection;
import dev.cellar.notebook.diff.NotebookDiff;
import dev.cellar.notebook.diff.nbdime.NbdimeDiff;
import dev.cellar.notebook.diff.render.HtmlDiff;
import dev.cellar.notebook.diff.render.JsonDiff;
import dev.cellar.notebook.diff.render.TerminalDiff;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.compare.VersionDifference;
import dev.cellar.tracking.compare.VersionFacts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellar diff A B}: sources and outputs cell by cell, then what else differs. Each side is a version or a file as it is now. */
@Command(
        name = "diff",
        description = "Compare two versions, or a version with a file as it is now, cell by cell.",
        mixinStandardHelpOptions = true)
public final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "NOTEBOOK@V or FILE.")
    private String earlier = "";

    @Parameters(index = "1", paramLabel = "B", description = "NOTEBOOK@V, @V of the same notebook, or FILE.")
    private String later = "";

    @ArgGroup
    private Form form = new Form();

    @Option(names = "--no-color", description = "No colours on a terminal; NO_COLOR says so too.")
    private boolean noColour;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** As what: one of these, or text. */
    static final class Form {
        @Option(names = "--json", description = "As JSON; see docs/json.md.")
        private boolean json;

        @Option(names = "--html", paramLabel = "FILE", description = "Write a page that needs nothing else.")
        private @Nullable Path html;

        @Option(names = "--nbdime", description = "As JSON in nbdime's own format.")
        private boolean nbdime;
    }

    @Override
    public Integer call() throws IOException {
        String other = besideEarlier(later);
        Notebook before = document(earlier, later);
        Notebook after = document(other, earlier);
        PrintWriter out = spec.commandLine().getOut();
        if (form.nbdime) {
            out.println(Json.write(NbdimeDiff.between(before, after)));
        } else {
            show(NotebookDiff.between(before, after), besideTheCells(earlier, other), out);
        }
        out.flush();
        return 0;
    }

    private void show(NotebookDiff diff, List<DiffSection> beside, PrintWriter out) throws IOException {
        if (form.json) {
            out.println(Json.write(JsonDiff.of(diff, beside)));
        } else if (form.html != null) {
            NotebookFiles.checkTarget(form.html);
            String page = HtmlDiff.page(earlier + " → " + later, diff, beside);
            NotebookFiles.replace(form.html, page.getBytes(StandardCharsets.UTF_8));
            out.println("Wrote " + form.html);
        } else {
            String text = TerminalDiff.render(diff, beside, Terminal.style(noColour));
            new Pager(System.getenv(), Terminal.height()).show(text, out);
        }
    }

    /** {@code @V} alone is a version of the notebook on the other side. */
    private String besideEarlier(String side) {
        if (!side.startsWith("@") || Files.exists(Path.of(side))) {
            return side;
        }
        return (NotebookVersion.isOne(earlier) ? NotebookVersion.parse(earlier).notebook() : earlier) + side;
    }

    /** What else two versions differ in; of a file as it is now nothing else is known. */
    private static List<DiffSection> besideTheCells(String earlier, String later) {
        return NotebookVersion.isOne(earlier) && NotebookVersion.isOne(later)
                ? VersionDifference.between(facts(earlier), facts(later))
                : List.of();
    }

    private static VersionFacts facts(String side) {
        NotebookVersion wanted = NotebookVersion.parse(side);
        try (TrackingStore store = Stores.of(wanted.notebook())) {
            var notebook = store.notebook(wanted.notebook().toString());
            return VersionFacts.of(store, store.version(notebook.id(), wanted.version()));
        }
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
