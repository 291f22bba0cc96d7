package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.table.RunsTable;
import dev.cellar.magics.table.Values;
import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.RunQuery;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.filter.FilterException;
import dev.cellar.tracking.filter.RunFilter;
import dev.cellar.tracking.model.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code %track runs [--project P] [--filter EXPR] [--limit N]}: newest first unless the filter says otherwise. */
@Command(name = "runs", sortOptions = false, description = "Lists the runs kept here.")
final class RunsCommand implements Runnable {
    private final MagicContext context;

    @Completes(Words.PROJECT)
    @Option(names = "--project", paramLabel = "P", description = "Only of this project and those below it.")
    private @Nullable String project;

    @Option(
            names = "--filter",
            paramLabel = "EXPR",
            description = "Only those that meet it, in quotes: \"metrics.auc > 0.9 order by metrics.auc desc\".")
    private String filter = "";

    @Option(names = "--limit", paramLabel = "N", description = "How many; ${DEFAULT-VALUE} if not said.")
    private int limit = 20;

    RunsCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        if (limit < 1) {
            throw new MagicException("%track runs --limit takes a number from 1 on, not " + limit);
        }
        TrackingStore store = context.caughtUpStore();
        List<Run> found = store.runs(RunQuery.latest(limit + 1).under(project).where(parse(filter)));
        List<Run> shown = found.subList(0, Math.min(limit, found.size()));
        Card.Builder card = Card.titled(Mark.NONE, project == null ? "Runs" : "Runs of " + project)
                .aside(
                        shown.size() < found.size()
                                ? "the " + (filter.isBlank() ? "last " : "first ") + limit
                                : Humanise.count(shown.size(), "run"));
        if (!shown.isEmpty()) {
            card.table(RunsTable.of(store, shown, Values.SHOWN));
        }
        if (shown.size() < found.size()) {
            card.remark("There are more: --limit " + limit * 5L + " shows them");
        }
        context.show(card.build());
    }

    private static RunFilter parse(String text) {
        try {
            return RunFilter.parse(text);
        } catch (FilterException e) {
            throw new MagicException("%track runs --" + e.getMessage(), e);
        }
    }
}
