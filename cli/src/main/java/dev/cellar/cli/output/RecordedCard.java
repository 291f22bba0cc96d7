package dev.cellar.cli.output;

import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.Version;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What {@code cellar run} says at its end: what it recorded and how to look at it. */
public final class RecordedCard {
    /** How the person called us: {@code ./cellar} in a checkout. */
    private static final String COMMAND = System.getProperty("cellar.command", "cellar");

    private RecordedCard() {}

    /** A card for each run; one that says so if there is none. */
    public static List<Card> of(TrackingStore store, Path notebook, List<Run> runs) {
        if (runs.isEmpty()) {
            return List.of(Card.titled(Mark.WARNING, "Nothing was recorded: this kernel has no Cellar extension")
                    .row("Mend", "cellar install --into SPEC puts it into a JJava or IJava kernel")
                    .build());
        }
        return runs.stream().map(run -> card(store, run, notebook)).toList();
    }

    private static Card card(TrackingStore store, Run run, Path notebook) {
        int cells = store.executions(run.id()).size();
        List<Attempt> tried = store.attempts(run.id());
        int attempts = tried.size();
        String name = run.name() + "#" + run.number();
        Instant end = run.endedAt() == null ? Instant.now() : run.endedAt();
        Card.Builder card = Card.titled(RunCard.mark(run), run.name() + " #" + run.number())
                .aside(run.project())
                .aside(Humanise.count(cells, "cell")
                        + (attempts == 0 ? "" : " · " + Humanise.count(attempts, "attempt"))
                        + " · " + Humanise.duration(Duration.between(run.startedAt(), end)))
                .row("Best", best(run, tried))
                .row("Kept", store.home().toString())
                .row("Versions", COMMAND + " history " + ShellWord.of(notebook.toString()));
        if (attempts > 0) {
            card.row("Attempts", COMMAND + " attempts " + ShellWord.of(name));
        }
        List<Version> versions = versions(store, run);
        if (!versions.isEmpty()) {
            Version halfWay = versions.get((versions.size() - 1) / 2);
            card.row("Go back", COMMAND + " restore " + ShellWord.of(notebook + "@" + halfWay.number()));
        }
        return card.build();
    }

    /** The best attempt by the goal: {@code auc 0.912 (attempt 3)}. */
    private static String best(Run run, List<Attempt> attempts) {
        Goal goal = run.goal();
        if (goal == null) {
            return "";
        }
        return goal.best(attempts)
                .map(best -> goal.metric() + " "
                        + Humanise.number(best.metrics().getOrDefault(goal.metric(), Double.NaN))
                        + " (attempt " + best.number()
                        + (best.name().isEmpty() ? "" : ", " + best.name()) + ")")
                .orElse("");
    }

    private static List<Version> versions(TrackingStore store, Run run) {
        String path = run.notebookPath();
        return path == null
                ? List.of()
                : store.history(store.notebook(path).id()).stream()
                        .filter(version -> run.id().equals(version.runId()))
                        .toList();
    }
}
