package dev.cellar.magics.internal.command;

import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Run;
import picocli.CommandLine.Command;

/** {@code %track status}, and {@code %track} alone. Without a run the store is not even opened. */
@Command(name = "status", description = "Says what is being recorded.")
final class StatusCommand implements Runnable {
    private final MagicContext context;

    StatusCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.show(context.session().current().map(this::recording).orElseGet(this::idle));
    }

    private Card recording(Run run) {
        TrackingStore store = context.caughtUpStore();
        Card.Builder card = Card.titled(Mark.RECORDING, "Recording " + RunCards.title(run));
        RunCards.place(card, run, context);
        RunSummary summary = RunSummary.of(run, store);
        if (run.goal() != null && store.metrics(run.id()).containsKey(run.goal().metric())) {
            Outcome.add(card, run, summary.attempts(), store);
        }
        card.row("So far", summary.line()).row("Hypothesis", run.hypothesis()).row("Goal", RunCards.goal(run));
        RunCards.values(card, run, store);
        card.row("Tags", KeyValues.line(run.tags())).row("Kept", "this computer only");
        RunCards.limits(card, run, context);
        context.session().fullRun().ifPresent(card::remark);
        context.session().trouble().ifPresent(card::remark);
        return card.build();
    }

    private Card idle() {
        Card.Builder card = Card.titled(Mark.IDLE, "Not recording").aside("%track start begins a run");
        card.row("Captured", context.kernel().limits().orElse(""));
        context.session().trouble().ifPresent(card::remark);
        return card.build();
    }
}
