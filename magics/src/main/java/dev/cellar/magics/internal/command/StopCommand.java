package dev.cellar.magics.internal.command;

import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code %track stop}. That nothing was on is no error: a notebook may end with it and be run again. */
@Command(name = "stop", description = "Ends the run that is on.")
final class StopCommand implements Runnable {
    private final MagicContext context;

    StopCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Optional<Run> ended = context.session().stop(RunStatus.FINISHED);
        context.show(ended.map(this::summary).orElseGet(StopCommand::nothing));
    }

    private Card summary(Run run) {
        TrackingStore store = context.caughtUpStore();
        RunSummary summary = RunSummary.of(run, store);
        Card.Builder card = Card.titled(Mark.DONE, RunCards.title(run)).aside(summary.line());
        Outcome.add(card, run, summary.attempts(), store);
        if (run.goal() == null) {
            RunCards.values(card, run, store);
        }
        RunCards.hintAtGoal(card, run, summary.attempts().size());
        context.session().trouble().ifPresent(card::remark);
        return card.build();
    }

    private static Card nothing() {
        return Card.titled(Mark.IDLE, "Nothing was being recorded").build();
    }
}
