package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.table.Values;
import dev.cellar.magics.table.VersionsTable;
import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.model.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code %track history}: the versions of this notebook, newest first. */
@Command(name = "history", description = "Lists the versions of this notebook.")
final class HistoryCommand implements Runnable {
    private final MagicContext context;

    @Option(names = "--limit", paramLabel = "N", description = "How many; ${DEFAULT-VALUE} if not said.")
    private int limit = 20;

    HistoryCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        if (limit < 1) {
            throw new MagicException("%track history --limit takes a number from 1 on, not " + limit);
        }
        NotebookVersions notebook = NotebookVersions.of(context);
        List<Version> newestFirst = new ArrayList<>(notebook.history());
        Collections.reverse(newestFirst);
        List<Version> shown = newestFirst.subList(0, Math.min(limit, newestFirst.size()));
        Card.Builder card =
                Card.titled(Mark.NONE, notebook.name()).aside(Humanise.count(newestFirst.size(), "version"));
        if (!shown.isEmpty()) {
            card.table(VersionsTable.of(shown, Values.SHOWN));
        }
        if (shown.size() < newestFirst.size()) {
            card.remark((newestFirst.size() - shown.size()) + " earlier: %track history --limit " + newestFirst.size());
        }
        context.show(card.build());
    }
}
