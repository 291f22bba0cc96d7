package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.compare.Comparison;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is compared: runs and attempts as {@link Comparison#of} reads them, attempts of this run by their number alone,
 * and attempts by the cell that made them. One run alone is held against its baseline or the run before it.
 */
final class ComparisonChoice {
    private static final Pattern NUMBER = Pattern.compile(":?(\\d{1,9})");

    private final MagicContext context;
    private final TrackingStore store;

    private ComparisonChoice(MagicContext context) {
        this.context = context;
        this.store = context.caughtUpStore();
    }

    /** @param said none for this run against its baseline or the run before it */
    static Comparison of(MagicContext context, List<String> said) {
        return new ComparisonChoice(context).find(said);
    }

    private Comparison find(List<String> said) {
        List<String> references = new ArrayList<>();
        said.forEach(word -> references.add(reference(word)));
        if (said.isEmpty()) {
            references.add(RunChoice.of(context, null).id());
        }
        if (references.size() == 1) {
            references.add(0, counterpart(references.get(0)));
        }
        return Comparison.of(store, references);
    }

    /** What a single run or attempt is held against. */
    private String counterpart(String reference) {
        Run run = store.run(reference.replaceFirst(":\\d+$", ""));
        return RunChoice.baseline(store, run)
                .map(Run::id)
                .orElseThrow(() -> new MagicException("There is nothing to compare " + RunCards.title(run)
                        + " with: name two runs or attempts, such as forecast#1 forecast#2:3"));
    }

    private String reference(String said) {
        if (CellNames.isCell(said)) {
            return ofCell(said, NotebookVersions.of(context).version(said));
        }
        if (NUMBER.matcher(said).matches()) {
            return RunChoice.of(context, null).id() + ":" + said.replace(":", "");
        }
        try {
            store.run(said.replaceFirst(":\\s*\\d+\\s*$", ""));
            return said;
        } catch (StoreException noRun) {
            return ofCell(said, cell(said, noRun));
        }
    }

    private Version cell(String said, StoreException noRun) {
        try {
            return NotebookVersions.of(context).cell(said).orElseThrow(() -> noRun);
        } catch (StoreException noNotebook) {
            throw noRun;
        }
    }

    @SuppressWarnings("OrphanedFormatString") // %track is what people type.
    private String ofCell(String said, Version version) {
        String run = version.runId();
        if (run != null) {
            for (Attempt attempt : store.attempts(run)) {
                if (attempt.executionId().equals(version.executionId())) {
                    return run + ":" + attempt.number();
                }
            }
        }
        throw new MagicException(
                "Cell " + said + " logged no param and no metric: %track attempts lists the cells that did");
    }
}
