package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.magics.card.Card;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Direction;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %track goal METRIC max|min}. */
@Command(name = "goal", description = "Says which metric this run is judged by, and which of its values are better.")
final class GoalCommand implements Runnable {
    private final MagicContext context;

    @Completes({Words.METRIC, Words.VARIABLE})
    @Parameters(index = "0", paramLabel = "METRIC", description = "Such as auc.")
    private String metric = "";

    @Completes(Words.DIRECTION)
    @Parameters(index = "1", paramLabel = "max|min", description = "Which values are the better ones.")
    private String direction = "";

    GoalCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    @SuppressWarnings("OrphanedFormatString") // %track is what people type.
    public void run() {
        Run run = context.requireRun();
        if (metric.isBlank()) {
            throw new MagicException("%track goal needs the name of a metric: %track goal auc max");
        }
        Goal goal = new Goal(metric, parse(direction));
        context.session().goal(goal);
        Card.Builder card = RunCards.of(run)
                .aside("judged by " + metric + ", " + goal.direction().word() + " is best");
        TrackingStore store = context.caughtUpStore();
        if (store.metrics(run.id()).containsKey(metric)) {
            Outcome.add(card, run.edit().goal(goal).build(), store.attempts(run.id()), store);
        }
        context.show(card.build());
    }

    @SuppressWarnings("OrphanedFormatString") // %track is what people type.
    private Direction parse(String word) {
        return Direction.of(word)
                .orElseThrow(() -> new MagicException(
                        "A goal is max or min, not \"" + word + "\": %track goal " + metric + " max"));
    }
}
