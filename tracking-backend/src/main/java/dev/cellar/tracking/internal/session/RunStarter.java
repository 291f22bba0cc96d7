package dev.cellar.tracking.internal.session;

import dev.cellar.notebook.limit.OutputLimit;
import dev.cellar.tracking.Limits;
import dev.cellar.tracking.StartRequest;
import dev.cellar.tracking.internal.db.RunLookup;
import dev.cellar.tracking.internal.db.RunTable;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.internal.ingest.IngestThread;
import dev.cellar.tracking.internal.ingest.NotebookWatch;
import dev.cellar.tracking.internal.ingest.PrivateOutputs;
import dev.cellar.tracking.internal.ingest.RunFeed;
import dev.cellar.tracking.internal.ingest.SaveFilter;
import dev.cellar.tracking.journal.Journal;
import dev.cellar.tracking.journal.JournalEvent;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Ids;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.redact.Redactor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Begins runs: journal first, then the row that numbers the run. */
final class RunStarter {
    private final OpenStore store;
    private final IngestThread ingest;
    private final PrivateOutputs privateOutputs;
    private final Limits limits;
    private final OutputLimit limit;

    RunStarter(OpenStore store, IngestThread ingest, PrivateOutputs privateOutputs, Limits limits, OutputLimit limit) {
        this.store = store;
        this.ingest = ingest;
        this.privateOutputs = privateOutputs;
        this.limits = limits;
        this.limit = limit;
    }

    /** What a run is, every default filled in. */
    record Plan(
            String name,
            String project,
            String hypothesis,
            Map<String, String> tags,
            @Nullable Goal goal,
            @Nullable Path notebook,
            StartRequest request) {}

    /** A run that is on, and the watch over its notebook. */
    record Begun(Recording recording, NotebookWatch watch) {}

    Begun begin(Plan plan) {
        Redactor redactor = store.redactor();
        Run run = new Run(
                Ids.next(),
                redactor.text(plan.name()),
                0,
                redactor.text(plan.project()),
                plan.request().parentId(),
                plan.request().baselineId(),
                plan.notebook() == null ? null : plan.notebook().toString(),
                plan.hypothesis(),
                plan.goal() == null
                        ? null
                        : new Goal(
                                redactor.text(plan.goal().metric()), plan.goal().direction()),
                RunStatus.RUNNING,
                Instant.now(),
                null,
                plan.request().origin(),
                plan.tags(),
                List.of());
        run = continued(run);
        Journal journal = Journal.create(store.layout().journals(), run.id(), store.journalOptions());
        SaveFilter filter = new SaveFilter(privateOutputs, limit, store.redactor());
        NotebookWatch watch = new NotebookWatch(run.id(), journal, store.objects(), filter);
        Recording recording = new Recording(
                run,
                plan.request(),
                journal,
                new RunFeed(run.id(), journal, watch),
                ingest,
                new OutputBudget(limits, limit));
        journal.append(new JournalEvent.RunStarted(run));
        if (plan.notebook() != null) {
            watch.follow(plan.notebook());
            watch.check();
        }
        recording.registered(register(run));
        return new Begun(recording, watch);
    }

    /** Linked to the last run of this name, unless that is known to be another notebook's or a parent was said. */
    private Run continued(Run run) {
        if (run.parentId() != null) {
            return run;
        }
        Optional<Run> before = store.database()
                .read(handle -> RunLookup.before(handle.getConnection(), run))
                .filter(last -> last.notebookPath() == null
                        || run.notebookPath() == null
                        || last.notebookPath().equals(run.notebookPath()));
        return before.map(last -> run.edit().parent(last.id()).build()).orElse(run);
    }

    private Run register(Run run) {
        return store.database().write(handle -> {
            RunTable.add(handle, run);
            return RunLookup.find(handle.getConnection(), run.id()).orElse(run);
        });
    }

    /** A tag is {@code name} or {@code name=value}. */
    static Map<String, String> tags(List<String> tags) {
        Map<String, String> named = new HashMap<>();
        for (String tag : tags) {
            int equals = tag.indexOf('=');
            named.put(equals < 0 ? tag : tag.substring(0, equals), equals < 0 ? "" : tag.substring(equals + 1));
        }
        return named;
    }
}
