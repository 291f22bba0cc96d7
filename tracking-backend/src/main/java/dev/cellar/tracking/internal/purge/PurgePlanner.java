package dev.cellar.tracking.internal.purge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cellar.snapshots.CommitId;
import dev.cellar.tracking.PurgeTarget;
import dev.cellar.tracking.internal.db.PurgeTables;
import dev.cellar.tracking.internal.db.PurgeTables.Row;
import dev.cellar.tracking.internal.db.RunContents;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.Version;
import dev.cellar.tracking.redact.Redactor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds what is to go. Changes nothing. */
final class PurgePlanner {
    private final OpenStore store;

    PurgePlanner(OpenStore store) {
        this.store = store;
    }

    PurgePlan plan(PurgeTarget target) throws IOException {
        if (target instanceof PurgeTarget.OfRun of) {
            return runs(Set.of(of.run().id()), Set.of(), Set.of(), List.of());
        }
        if (target instanceof PurgeTarget.OfVersion of) {
            Version version = of.version();
            String execution = version.executionId();
            return new PurgePlan(
                    Set.of(),
                    Set.of(new CommitId(version.commit())),
                    execution == null ? Set.of() : Set.of(execution),
                    execution == null
                            ? List.of()
                            : store.database().read(handle -> PurgeTables.logged(handle, execution)));
        }
        return matching(text((PurgeTarget.Matching) target));
    }

    /** Whether a text is one that is to go. */
    Predicate<String> text(PurgeTarget.Matching target) {
        return orItsMark(new TextMatch(target.pattern()));
    }

    /** What holds the text, or a mark in the place of a secret that does. */
    private Predicate<String> orItsMark(Predicate<String> text) {
        Set<String> hidden = store.redactor().holding(text);
        return hidden.isEmpty() ? text : text.or(held -> !Collections.disjoint(Redactor.namesIn(held), hidden));
    }

    private PurgePlan matching(Predicate<String> text) throws IOException {
        List<Row> found = new ArrayList<>(store.database().read(handle -> PurgeTables.matching(handle, text)));
        Set<String> objects = objects(text);
        found.addAll(store.database().read(handle -> PurgeTables.artifacts(handle, objects)));
        Set<String> runs = found.stream().flatMap(row -> row.run().stream()).collect(Collectors.toSet());
        Set<String> executions =
                found.stream().flatMap(row -> row.execution().stream()).collect(Collectors.toSet());
        List<Row> rows = found.stream()
                .filter(row -> row.run().isEmpty() && row.execution().isEmpty())
                .distinct()
                .toList();
        Set<CommitId> commits = new HashSet<>(store.snapshots().matching(text));
        store.database().read(handle -> PurgeTables.commitsOfNotebooks(handle, text)).stream()
                .map(CommitId::new)
                .forEach(commits::add);
        return runs(runs, commits, executions, rows);
    }

    private PurgePlan runs(Set<String> runs, Set<CommitId> found, Set<String> executions, List<Row> rows) {
        Set<CommitId> commits = new HashSet<>(found);
        for (String run : runs) {
            store.database().read(handle -> PurgeTables.commits(handle, run)).stream()
                    .map(CommitId::new)
                    .forEach(commits::add);
        }
        return new PurgePlan(runs, commits, executions, rows);
    }

    /** Objects of artifacts that hold the text. */
    private Set<String> objects(Predicate<String> text) {
        return store.database().read(RunContents::allArtifacts).stream()
                .map(Artifact::sha256)
                .distinct()
                .filter(sha256 -> store.objects().contains(sha256)
                        && text.test(new String(store.objects().get(sha256), UTF_8)))
                .collect(Collectors.toSet());
    }
}
