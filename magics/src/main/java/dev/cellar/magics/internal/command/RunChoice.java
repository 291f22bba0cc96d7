package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Run;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which run a command is about. */
final class RunChoice {
    private static final int LOOKED_AT = 200;

    private RunChoice() {}

    /** The run that was named; else the one that is on; else the last of this notebook. */
    static Run of(MagicContext context, @Nullable String said) {
        TrackingStore store = context.caughtUpStore();
        return said == null ? present(context, store) : store.run(said);
    }

    @SuppressWarnings("OrphanedFormatString") // %track is what people type.
    private static Run present(MagicContext context, TrackingStore store) {
        String path = context.kernel().notebook().map(String::valueOf).orElse(null);
        return context.session()
                .current()
                .or(() -> store.runs(null, LOOKED_AT).stream()
                        .filter(run -> path == null || path.equals(run.notebookPath()))
                        .findFirst())
                .orElseThrow(() -> new MagicException("This notebook has no run yet: %track start begins one"));
    }

    /** A run that another one speaks of; empty if it speaks of none or that one was purged since. */
    static Optional<Run> byId(TrackingStore store, @Nullable String id) {
        try {
            return Optional.ofNullable(id).map(store::run);
        } catch (StoreException purged) {
            return Optional.empty();
        }
    }

    /** What a run is measured against: its baseline, else the run before it of its name and project. */
    static Optional<Run> baseline(TrackingStore store, Run run) {
        Optional<Run> said = byId(store, run.baselineId());
        if (said.isPresent()) {
            return said;
        }
        return store.runs(run.project(), LOOKED_AT).stream()
                .filter(other ->
                        other.name().equals(run.name()) && other.project().equals(run.project()))
                .filter(other -> other.number() < run.number())
                .max(Comparator.comparingInt(Run::number));
    }
}
