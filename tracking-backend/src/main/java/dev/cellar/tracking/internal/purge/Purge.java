package dev.cellar.tracking.internal.purge;

import dev.cellar.snapshots.CommitId;
import dev.cellar.tracking.PurgeReceipt;
import dev.cellar.tracking.PurgeTarget;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.db.LastValues;
import dev.cellar.tracking.internal.db.NotebookTable;
import dev.cellar.tracking.internal.db.PurgeTables;
import dev.cellar.tracking.internal.db.RunContents;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.journal.Journals;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.objects.ObjectCollection;
import dev.cellar.tracking.redact.Redactor;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Removes something from every part of the store: versions first, then the rows in one transaction, then objects that
 * nothing refers to any more; at last the files are written anew without the gaps. Only while no kernel records, since
 * one that does has in mind what it wrote. Cut off in between it can be asked for again.
 */
public final class Purge {
    private final OpenStore store;

    public Purge(OpenStore store) {
        this.store = store;
    }

    /**
     * Removes it.
     *
     * @param dryRun only says what would go
     */
    public PurgeReceipt run(PurgeTarget target, boolean dryRun) {
        try {
            refuseWhileRecording();
            PurgePlanner planner = new PurgePlanner(store);
            PurgePlan plan = planner.plan(target);
            List<String> removed = new ArrayList<>();
            List<String> unreached = unreached();
            if (plan.isEmpty()) {
                if (target instanceof PurgeTarget.Matching matching) {
                    // What was replaced since, as an old tag, is in no row and no version.
                    removed.addAll(new RecordRemoval(store).matching(planner.text(matching), dryRun));
                    if (!dryRun && !removed.isEmpty()) {
                        removed.addAll(originals());
                    }
                }
                return new PurgeReceipt(removed, unreached);
            }
            removed.add(words(plan));
            if (!dryRun) {
                // First, or a repair after a cut-off purge would bring the rows back from them.
                removed.addAll(new RecordRemoval(store).of(plan));
                Map<CommitId, Optional<CommitId>> commits = store.snapshots().remove(plan.commits());
                store.database().change(handle -> {
                    PurgeTables.overwrite(handle);
                    plan.rows().forEach(row -> PurgeTables.delete(handle, row));
                    plan.executions().forEach(execution -> PurgeTables.execution(handle, execution));
                    plan.runs().forEach(run -> PurgeTables.run(handle, run));
                    commits.forEach(
                            (before, after) -> PurgeTables.commit(handle, before.hex(), after.map(CommitId::hex)));
                    PurgeTables.emptyNotebooks(handle);
                    LastValues.rebuild(handle);
                });
                removed.add(objects());
                store.database().compact();
                removed.addAll(formerDatabases());
                removed.addAll(originals());
            }
            return new PurgeReceipt(removed, unreached);
        } catch (IOException e) {
            throw new StoreException(
                    "cannot purge in " + store.layout().home() + " (" + Texts.reason(e) + "): try again", e);
        }
    }

    private void refuseWhileRecording() throws IOException {
        List<Path> journals = Journals.list(store.layout().journals());
        if (!journals.isEmpty()) {
            throw new StoreException("a kernel is recording run "
                    + journals.get(0).getFileName() + " into " + store.layout().home() + ": stop it, then purge again");
        }
    }

    private static String words(PurgePlan plan) {
        int runs = plan.runs().size();
        return Stream.of(
                        count(runs, "run")
                                + (runs == 1 ? " with all that belongs to it" : " with all that belongs to them"),
                        count(plan.commits().size(), "version"),
                        count(plan.executions().size(), "cell"),
                        count(
                                plan.rows().size(),
                                "param, tag, note, artifact or the like",
                                "params, tags, notes, artifacts and the like"))
                .filter(part -> !part.startsWith("0 "))
                .collect(Collectors.joining(", "));
    }

    private static String count(int number, String one) {
        return count(number, one, one + "s");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private String objects() throws IOException {
        Set<String> referred = new HashSet<>();
        store.database().read(RunContents::allArtifacts).stream()
                .map(Artifact::sha256)
                .forEach(referred::add);
        ObjectCollection.Dropped dropped =
                new ObjectCollection(store.objects(), Duration.ofDays(1).negated()).collect(referred);
        return count(dropped.objects(), "object") + " (" + dropped.bytes() + " bytes)";
    }

    /** Copies of the database that were kept when it was migrated hold what was there then. */
    private List<String> formerDatabases() throws IOException {
        List<String> removed = new ArrayList<>();
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(
                store.layout().home(), store.layout().database().getFileName() + ".version-*")) {
            for (Path copy : copies) {
                Files.delete(copy);
                removed.add("the copy " + copy.getFileName() + " kept when the store was migrated");
            }
        }
        return removed;
    }

    /** Originals of secrets whose last mark went. */
    private List<String> originals() throws IOException {
        Set<String> marked = new HashSet<>();
        Predicate<String> note = text -> {
            marked.addAll(Redactor.namesIn(text));
            return false;
        };
        store.database().read(handle -> PurgeTables.matching(handle, note));
        store.snapshots().matching(note);
        int gone = store.redactor().forgetAllBut(marked);
        return gone == 0 ? List.of() : List.of(gone + " originals of secrets from the vault");
    }

    private List<String> unreached() {
        List<String> unreached = new ArrayList<>();
        store.database().read(NotebookTable::all).stream()
                .map(row -> row.entry().path())
                .filter(path -> !path.isEmpty() && Files.exists(Path.of(path)))
                .forEach(path -> unreached.add("the file " + path + " itself, which is yours"));
        unreached.add("clones, bundles, exports and backups made of this store, and what was sent elsewhere");
        return unreached;
    }
}
