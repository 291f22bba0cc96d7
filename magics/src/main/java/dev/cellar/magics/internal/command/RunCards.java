package dev.cellar.magics.internal.command;

import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Run;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What cards about a run have in common. */
final class RunCards {
    private RunCards() {}

    /** {@code forecast #2}; the number is left out while the store has given none. */
    static String title(Run run) {
        return run.number() > 0 ? run.name() + " #" + run.number() : run.name();
    }

    /** A card that says something of the run that is on. */
    static Card.Builder of(Run run) {
        return Card.titled(Mark.RECORDING, title(run));
    }

    /** One line that repeats what was logged. */
    static Card logged(Run run, List<Assignment> values) {
        String line = values.stream()
                .map(value ->
                        value.value().isEmpty() ? value.name() : value.name() + " = " + Humanise.excerpt(value.value()))
                .collect(Collectors.joining(" · "));
        return of(run).aside(line).build();
    }

    /** Adds where the run is kept and where its notebook stands: {@code pharmacy/forecast   lags.ipynb @31}. */
    static void place(Card.Builder card, Run run, MagicContext context) {
        card.aside(run.project());
        notebook(context).ifPresent(card::aside);
    }

    /** Adds the last params and metrics; where a goal chooses among attempts they are called that. */
    static void values(Card.Builder card, Run run, TrackingStore store) {
        boolean judged = run.goal() != null;
        card.row(judged ? "Last params" : "Params", KeyValues.line(store.params(run.id())))
                .row(judged ? "Last metrics" : "Metrics", KeyValues.ofNumbers(store.metrics(run.id())));
    }

    /** Several attempts and nothing that says which is best: how to say it. */
    static void hintAtGoal(Card.Builder card, Run run, int attempts) {
        if (run.goal() == null && attempts > 1) {
            card.remark("%track goal METRIC max (or min) says which attempt is best");
        }
    }

    /** What the run is judged by, in words. */
    static String goal(Run run) {
        return run.goal() == null
                ? ""
                : run.goal().metric() + " " + run.goal().direction().word();
    }

    /** Adds what is not captured here, and that the notebook is not known. */
    static void limits(Card.Builder card, Run run, MagicContext context) {
        if (run.notebookPath() == null) {
            card.row("Notebook", "not found, put together from its executed cells; --notebook FILE names it");
        }
        card.row("Captured", context.kernel().limits().orElse(""));
    }

    private static Optional<String> notebook(MagicContext context) {
        try {
            NotebookVersions versions = NotebookVersions.of(context);
            return Optional.of(
                    versions.name() + " @" + versions.version("@latest").number());
        } catch (StoreException noVersionYet) {
            return context.session().current().map(Run::notebookPath).map(NotebookVersions::fileName);
        }
    }
}
