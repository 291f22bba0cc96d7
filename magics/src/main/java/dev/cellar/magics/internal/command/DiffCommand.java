package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.card.NotebookDiffBlock;
import dev.cellar.notebook.diff.DiffSection;
import dev.cellar.notebook.diff.NotebookDiff;
import dev.cellar.notebook.diff.render.DiffWords;
import dev.cellar.tracking.compare.VersionDifference;
import dev.cellar.tracking.model.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %track diff [A] [B]}: sources and outputs cell by cell, then what else differs. */
@Command(name = "diff", description = "Compares two versions, cell by cell; the last two if not said.")
final class DiffCommand implements Runnable {
    private final MagicContext context;

    @Completes({Words.VERSION, Words.CELL})
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "A",
            description = "The earlier version, such as @12 or the cell [5].")
    private @Nullable String earlier;

    @Completes({Words.VERSION, Words.CELL})
    @Parameters(index = "1", arity = "0..1", paramLabel = "B", description = "The later one; the last if not said.")
    private String later = "@latest";

    DiffCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        NotebookVersions notebook = NotebookVersions.of(context);
        Version to = notebook.version(later);
        Version from = earlier == null ? before(notebook) : notebook.version(earlier);
        NotebookDiff diff = NotebookDiff.between(notebook.document(from), notebook.document(to));
        List<DiffSection> beside = VersionDifference.between(notebook.facts(from), notebook.facts(to));
        Card.Builder card = Card.titled(Mark.NONE, notebook.name())
                .aside(VersionText.at(from) + " → " + VersionText.at(to))
                .aside(DiffWords.summary(diff));
        if (!diff.isEmpty() || !beside.isEmpty()) {
            card.block(new NotebookDiffBlock(diff, beside));
        }
        context.show(card.build());
    }

    private static Version before(NotebookVersions notebook) {
        List<Version> history = notebook.history();
        if (history.size() < 2) {
            throw new MagicException(notebook.name() + " has one version so far: there is nothing to compare it with");
        }
        return history.get(history.size() - 2);
    }
}
