package dev.cellar.magics.internal.command;

import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Statement;
import dev.cellar.magics.table.Change;
import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.compare.Comparison;
import dev.cellar.tracking.compare.MetricRow;
import dev.cellar.tracking.compare.ParamRow;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to by its goal, what that is against its baseline or the run before it, and what was changed to get
 * there: {@code best auc 0.912 (attempt 3)  ▲ 0.021 vs #1: lr 0.1 → 0.05, cell [5]}. The arrow says where the number went; a
 * change for the worse is called so.
 */
final class Outcome {
    private static final int CHANGES_SHOWN = 4;

    private final TrackingStore store;
    private final Run run;
    private final Goal goal;
    private final List<Attempt> attempts;

    private Outcome(TrackingStore store, Run run, Goal goal, List<Attempt> attempts) {
        this.store = store;
        this.run = run;
        this.goal = goal;
        this.attempts = attempts;
    }

    /** Adds the line about the best; nothing if the run has no goal. */
    static void add(Card.Builder card, Run run, List<Attempt> attempts, TrackingStore store) {
        Goal goal = run.goal();
        if (goal != null) {
            card.block(new Statement("best " + goal.metric() + " " + new Outcome(store, run, goal, attempts).line()));
        }
    }

    private String line() {
        Optional<Attempt> best = goal.best(attempts);
        Double value = best.map(attempt -> attempt.metrics().get(goal.metric()))
                .orElseGet(() -> store.metrics(run.id()).get(goal.metric()));
        if (value == null) {
            return "was not logged";
        }
        String which = best.filter(attempt -> attempts.size() > 1)
                .map(attempt ->
                        " (attempt " + attempt.number() + (attempt.name().isEmpty() ? "" : ", " + attempt.name()) + ")")
                .orElse("");
        return Humanise.number(value)
                + which
                + RunChoice.baseline(store, run)
                        .map(base -> against(base, best.orElse(null)))
                        .orElse("");
    }

    private String against(Run base, @Nullable Attempt best) {
        Comparison both = Comparison.of(store, List.of(base.id(), run.id()));
        MetricRow metric = both.metrics().stream()
                .filter(row -> row.name().equals(goal.metric()))
                .findFirst()
                .orElseThrow();
        String name = base.name().equals(run.name()) && base.project().equals(run.project())
                ? "#" + base.number()
                : RunCards.title(base);
        if (metric.delta(1).isEmpty()) {
            return " · no " + goal.metric() + " in " + name;
        }
        double delta = metric.delta(1).getAsDouble();
        List<String> changes = changes(both, base, best);
        return compared(delta, name) + (changes.isEmpty() ? "" : ": " + String.join(", ", changes));
    }

    private String compared(double delta, String name) {
        if (delta == 0) {
            return "  same as " + name;
        }
        boolean worse = goal.direction().isBetter(0, delta);
        return "  " + Change.of(delta) + (worse ? " worse than " : " vs ") + name;
    }

    private List<String> changes(Comparison both, Run base, @Nullable Attempt best) {
        List<String> changes = new ArrayList<>();
        both.params().stream().filter(ParamRow::differs).map(Outcome::change).forEach(changes::add);
        int more = changes.size() - CHANGES_SHOWN;
        if (more > 0) {
            changes.subList(CHANGES_SHOWN, changes.size()).clear();
            changes.add(Humanise.count(more, "more param"));
        }
        NewCells.of(store, run, attempts, best, base).ifPresent(changes::add);
        return changes;
    }

    private static String change(ParamRow param) {
        String before = excerpt(param.values().get(0));
        String after = excerpt(param.values().get(1));
        if (before == null) {
            return param.name() + " " + after + " (new)";
        }
        return after == null ? "no " + param.name() : param.name() + " " + before + " → " + after;
    }

    private static @Nullable String excerpt(@Nullable String value) {
        return value == null ? null : Humanise.excerpt(value);
    }
}
