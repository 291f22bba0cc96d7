package dev.cellar.magics.internal.command;

import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.table.AttemptsTable;
import dev.cellar.magics.table.Values;
import dev.cellar.magics.text.Humanise;
import dev.cellar.magics.text.Table;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Run;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %track attempts [RUN]}. */
@Command(name = "attempts", description = "Lists what was tried: each cell run that logged params or metrics.")
final class AttemptsCommand implements Runnable {
    private final MagicContext context;

    @Completes(Words.RUN)
    @Parameters(arity = "0..1", paramLabel = "RUN", description = "Such as forecast#2; this run if not said.")
    private @Nullable String reference;

    AttemptsCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Run run = RunChoice.of(context, reference);
        context.show(card(run, context.session().store()));
    }

    private static Card card(Run run, TrackingStore store) {
        AttemptsTable attempts = AttemptsTable.of(store, run, Values.SHOWN);
        Table table = attempts.table();
        int count = table.rows().size();
        Card.Builder card = Card.titled(Mark.NONE, RunCards.title(run)).aside(Humanise.count(count, "attempt"));
        if (count == 0) {
            return card.remark("A cell that logs a param or a metric is an attempt")
                    .build();
        }
        RunCards.hintAtGoal(card.table(table), run, count);
        if (attempts.leftOut() > 0) {
            card.remark(attempts.leftOut() + " more params and metrics: %track copy attempts --csv");
        }
        return card.build();
    }
}
