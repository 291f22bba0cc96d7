package dev.cellar.tracking.internal.session;

import dev.cellar.notebook.limit.OutputLimit;
import dev.cellar.tracking.Homes;
import dev.cellar.tracking.KnownStores;
import dev.cellar.tracking.Limits;
import dev.cellar.tracking.SessionConfig;
import dev.cellar.tracking.StartRequest;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.internal.db.RunLookup;
import dev.cellar.tracking.internal.db.RunTable;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.internal.ingest.IngestThread;
import dev.cellar.tracking.internal.ingest.PrivateOutputs;
import dev.cellar.tracking.internal.store.EmbeddedStore;
import dev.cellar.tracking.internal.store.Recovery;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.objects.ObjectStore;
import dev.cellar.tracking.redact.Redactor;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store that a session records into: opened when it is first needed, closed once with the session. Thread-safe. */
final class SessionStore {
    private final SessionConfig config;
    private final Optional<Boolean> networkHome;
    private final OutputLimit limit;
    private final Limits limits;
    private final PrivateOutputs privateOutputs = new PrivateOutputs();
    private volatile @Nullable OpenStore store;
    private @Nullable EmbeddedStore tracking;
    private volatile @Nullable IngestThread ingest;

    SessionStore(SessionConfig config, Optional<Boolean> networkHome, Limits limits, OutputLimit limit) {
        this.config = config;
        this.networkHome = networkHome;
        this.limits = limits;
        this.limit = limit;
    }

    private synchronized OpenStore store() {
        OpenStore open = store;
        if (open == null) {
            open = OpenStore.open(config.home(), networkHome, config.environment());
            open.objects(); // Loads zstd now, not in the cell that keeps the first artifact.
            store = open;
            remember();
        }
        return open;
    }

    /** A store that was found by its place is one that listings should find; one that was set is the setter's business. */
    private void remember() {
        boolean set = config.environment().containsKey("CELLAR_HOME");
        if (!set && config.home().equals(Homes.resolve(config.environment(), config.directory()))) {
            try {
                new KnownStores(Homes.personal()).remember(config.home());
            } catch (IOException e) {
                // Listings over all stores miss this one; recording does not need them.
                return;
            }
        }
    }

    private synchronized IngestThread ingest() {
        IngestThread thread = ingest;
        if (thread == null) {
            OpenStore open = store();
            thread = new IngestThread(open, new Recovery(open)::run);
            ingest = thread;
        }
        return thread;
    }

    RunStarter starter() {
        return new RunStarter(store(), ingest(), privateOutputs, limits, limit);
    }

    /** What private cells showed, in all runs of the session. */
    PrivateOutputs privateOutputs() {
        return privateOutputs;
    }

    void submit(Recording recording) {
        ingest().submit(recording.feed());
    }

    ObjectStore objects() {
        return store().objects();
    }

    /** The request without the secrets in its texts. */
    StartRequest redacted(StartRequest said) {
        Redactor redactor = store().redactor();
        return new StartRequest(
                said.name() == null ? null : redactor.text(said.name()),
                said.project() == null ? null : redactor.text(said.project()),
                redactor.text(said.hypothesis()),
                said.tags().stream().map(redactor::text).toList(),
                said.parentId(),
                said.baselineId(),
                said.notebook(),
                said.variables(),
                said.origin(),
                said.automatic());
    }

    /** Gives a renamed run its number. */
    Run described(Run run) {
        return store().database().write(handle -> {
            RunTable.describe(
                    handle,
                    new RunTable.Description(
                            run.id(), run.name(), run.project(), run.hypothesis(), run.parentId(), run.baselineId()));
            return RunLookup.find(handle.getConnection(), run.id()).orElse(run);
        });
    }

    synchronized TrackingStore tracking() {
        EmbeddedStore open = tracking;
        if (open == null) {
            open = new EmbeddedStore(store());
            tracking = open;
        }
        return open;
    }

    boolean flush(Duration limit) {
        IngestThread thread = ingest;
        return thread == null || thread.flush(limit);
    }

    Optional<String> trouble() {
        IngestThread thread = ingest;
        return thread == null ? Optional.empty() : thread.trouble().or(this::warning);
    }

    private Optional<String> warning() {
        OpenStore open = store;
        return open == null ? Optional.empty() : open.warning();
    }

    void close(Duration limit) {
        IngestThread thread = ingest;
        if (thread != null) {
            thread.stop(limit);
        }
        synchronized (this) {
            OpenStore open = store;
            store = null;
            if (open != null) {
                open.close();
            }
        }
    }
}
