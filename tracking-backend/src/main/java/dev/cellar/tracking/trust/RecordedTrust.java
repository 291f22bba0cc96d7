package dev.cellar.tracking.trust;

import dev.cellar.notebook.Notebook;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Step;
import dev.cellar.tracking.model.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link Trust} in a notebook as it stood at one of its versions, from what the run up to there did. */
public final class RecordedTrust {
    private RecordedTrust() {}

    /** @throws StoreException if no cell had run by then */
    public static Trust at(TrackingStore store, Version version) {
        return at(store, version, store.document(version));
    }

    /**
     * @param document what the notebook says, where that is not what the version holds
     * @throws StoreException if no cell had run by then
     */
    public static Trust at(TrackingStore store, Version version, Notebook document) {
        Version ran = lastRun(store, version);
        List<Step> steps = store.steps(String.valueOf(ran.runId()));
        int last = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).execution().id().equals(ran.executionId())) {
                last = i;
            }
        }
        return Trust.of(steps.subList(0, Math.min(last + 1, steps.size())), document);
    }

    /**
     * The cells that make a variable, or those that logged a metric or showed a figure last.
     *
     * @throws StoreException if nothing bears that name
     */
    public static Gathering gather(TrackingStore store, Version version, String name) {
        Trust trust = at(store, version);
        Optional<List<Planned>> variable = trust.makersOf(name);
        if (variable.isPresent()) {
            return new Gathering(variable.get(), name);
        }
        return logged(store, String.valueOf(lastRun(store, version).runId()), name)
                .flatMap(trust::makersOfExecution)
                .map(cells -> new Gathering(cells, null))
                .orElseThrow(() -> new StoreException("there is no variable, metric or figure " + name
                        + "; variables are " + String.join(", ", trust.names())));
    }

    private static Optional<String> logged(TrackingStore store, String runId, String name) {
        Optional<String> metric = store.attempts(runId).stream()
                .filter(attempt -> attempt.metrics().containsKey(name))
                .map(Attempt::executionId)
                .reduce((earlier, later) -> later);
        return metric.or(() -> store.artifacts(runId).stream()
                .filter(artifact -> artifact.name().equals(name))
                .flatMap(artifact -> Stream.ofNullable(artifact.executionId()))
                .reduce((earlier, later) -> later));
    }

    private static Version lastRun(TrackingStore store, Version version) {
        return store.history(version.notebookId()).stream()
                .filter(each -> each.number() <= version.number() && each.runId() != null && !each.isSave())
                .max(Comparator.comparingInt(Version::number))
                .orElseThrow(() -> new StoreException("no cell of this notebook had run by @" + version.number()
                        + ", so there is nothing to judge by"));
    }
}
