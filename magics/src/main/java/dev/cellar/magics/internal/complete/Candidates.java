package dev.cellar.magics.internal.complete;

import dev.cellar.magics.KernelView;
import dev.cellar.magics.internal.command.MagicContext;
import dev.cellar.magics.internal.command.Words;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Words of each kind that there are. What has to be read from the store or the disk is read within a budget of time,
 * and only from a store that is open already: pressing Tab makes no store. Thread-safe.
 */
final class Candidates {
    private static final int RUNS = 50;
    private static final int VERSIONS = 50;

    private final MagicContext context;
    private final Budget budget = new Budget();

    Candidates(MagicContext context) {
        this.context = context;
    }

    /**
     * Words of one kind.
     *
     * @param begun what was typed of it; only paths look at it
     */
    List<String> of(Words kind, String begun) {
        KernelView kernel = context.kernel();
        return switch (kind) {
            case COMMAND -> List.of();
            case VERSION -> stored(this::versions);
            case CELL -> List.of("this");
            case RUN ->
                stored(store -> store.runs(null, RUNS).stream()
                        .map(run -> run.name() + "#" + run.number())
                        .toList());
            case PROJECT ->
                stored(store -> store.runs(null, RUNS).stream()
                        .map(Run::project)
                        .distinct()
                        .toList());
            case METRIC -> ofRun(Candidates::metrics);
            case METRIC_VALUE -> ready(ofRun(Candidates::metrics));
            case PARAM_VALUE ->
                ready(ofRun((store, run) -> store.params(run.id()).keySet()));
            case TAG ->
                context.session()
                        .current()
                        .map(run -> sorted(run.tags().keySet()))
                        .orElse(List.of());
            // JShell is asked on the thread that runs cells, which is the one that completes.
            case VARIABLE -> kernel.variableNames();
            case DIRECTION -> List.of("max", "min");
            case TABLE -> List.of("attempts", "runs", "compare", "history", "metrics");
            case FILE -> budget.within(() -> FileNames.below(kernel.directory(), begun, name -> true));
            case NOTEBOOK ->
                budget.within(() -> FileNames.below(kernel.directory(), begun, name -> name.endsWith(".ipynb")));
        };
    }

    private List<String> stored(Function<TrackingStore, List<String>> read) {
        return context.openStore()
                .map(store -> budget.within(() -> read.apply(store)))
                .orElse(List.of());
    }

    private List<String> ofRun(BiFunction<TrackingStore, Run, Set<String>> read) {
        TrackingSession session = context.session();
        return session.current()
                .map(run -> stored(store -> sorted(read.apply(store, run))))
                .orElse(List.of());
    }

    private static Set<String> metrics(TrackingStore store, Run run) {
        Set<String> names = new TreeSet<>(store.metrics(run.id()).keySet());
        if (run.goal() != null) {
            names.add(run.goal().metric());
        }
        return names;
    }

    private List<String> versions(TrackingStore store) {
        String path = context.session()
                .current()
                .map(Run::notebookPath)
                .or(() -> context.kernel().notebook().map(String::valueOf))
                .orElse(null);
        if (path == null) {
            return List.of("@latest");
        }
        List<Version> newest =
                new ArrayList<>(store.history(store.notebook(path).id()));
        Collections.reverse(newest);
        List<String> names = new ArrayList<>();
        newest.forEach(version -> version.labels().forEach(label -> names.add("@" + label)));
        names.addAll(List.of("@latest", "@best", "@{yesterday}"));
        Set<String> runs =
                newest.stream().map(Version::runId).filter(Objects::nonNull).collect(Collectors.toSet());
        store.runs(null, RUNS).stream()
                .filter(run -> runs.contains(run.id()))
                .forEach(run -> names.add("@run:" + run.name() + "#" + run.number()));
        newest.stream().limit(VERSIONS).forEach(version -> names.add("@" + version.number()));
        return names.stream().distinct().toList();
    }

    private static List<String> ready(List<String> names) {
        return names.stream().map(name -> name + "=").toList();
    }

    private static List<String> sorted(Set<String> names) {
        return List.copyOf(new TreeSet<>(names));
    }
}
