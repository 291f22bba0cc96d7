package dev.cellar.cli.run;

import java.util.List;
import java.util.Set;

/** Values that were given to a run and that nothing took: most often a slip of the fingers in a name. */
public final class UnusedParameters {
    private UnusedParameters() {}

    /**
     * @param given the names that a person gave values for
     * @param recorded the params that the run logged
     * @return the names that neither the notebook's parameters cell nor a {@code Track.param} call knows, sorted
     */
    public static List<String> of(RunOutcome outcome, Set<String> given, Set<String> recorded) {
        return given.stream()
                .filter(name -> !recorded.contains(name) && !InjectedParameters.declares(outcome.notebook(), name))
                .sorted()
                .toList();
    }
}
