package dev.cellar.magics.internal.command;

import dev.cellar.magics.GatheredFile;
import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.table.PlannedTable;
import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.model.Version;
import dev.cellar.tracking.trust.Gathering;
import dev.cellar.tracking.trust.RecordedTrust;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code %track gather NAME [--to FILE]}. */
@Command(name = "gather", description = "Gathers the fewest cells that make a variable, a metric or a figure.")
final class GatherCommand implements Runnable {
    private final MagicContext context;

    @Completes({Words.VARIABLE, Words.METRIC})
    @Parameters(arity = "1", paramLabel = "NAME", description = "A variable, metric or figure.")
    private String name = "";

    @Completes(Words.FILE)
    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Write them as a notebook (.ipynb), or as a JBang script (.jsh) that runs on its own.")
    private @Nullable String file;

    @Completes(Words.VERSION)
    @Option(names = "--at", paramLabel = "@V", description = "As it stood at a version; as it stands if not said.")
    private String reference = "@latest";

    GatherCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        NotebookVersions notebook = NotebookVersions.of(context);
        Version version = notebook.version(reference);
        notebook.awaitNames(version);
        Gathering gathering = RecordedTrust.gather(notebook.store(), version, name);
        Card.Builder card = Card.titled(Mark.NONE, name)
                .aside("made by " + Humanise.count(gathering.cells().size(), "cell"))
                .table(PlannedTable.of(gathering.cells()));
        if (file != null) {
            GatheredFile.write(gathering, notebook.document(version), context.resolve(file));
            card.row("Written", file, file);
        }
        context.show(card.build());
    }
}
