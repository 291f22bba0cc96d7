package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.notebook.Notebook;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.compare.VersionFacts;
import dev.cellar.tracking.model.NotebookEntry;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunningCell;
import dev.cellar.tracking.model.Version;
import dev.cellar.tracking.trust.RecordedTrust;
import dev.cellar.tracking.trust.Trust;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The notebook that a command is about, which is the one that runs here, and its versions. */
record NotebookVersions(TrackingStore store, NotebookEntry notebook, Optional<RunningCell> running) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final Duration NAMES_PATIENCE = Duration.ofSeconds(2);
    private static final Duration NAMES_POLL = Duration.ofMillis(5);

    @SuppressWarnings("OrphanedFormatString") // %track is what people type.
    static NotebookVersions of(MagicContext context) {
        Optional<Run> run = context.session().current();
        Optional<String> path = run.flatMap(on -> Optional.ofNullable(on.notebookPath()))
                .or(() -> context.kernel().notebook().map(Path::toString));
        if (path.isEmpty() && run.isEmpty()) {
            throw new MagicException("It is not known which notebook runs here: %track start --notebook FILE names it");
        }
        TrackingStore store = context.caughtUpStore();
        return new NotebookVersions(
                store,
                path.map(store::notebook).orElseGet(() -> putTogether(store, run.orElseThrow())),
                context.session().runningCell());
    }

    /** The notebook made of the run's executed cells, for its file is not known. */
    private static NotebookEntry putTogether(TrackingStore store, Run run) {
        return store.notebooks().stream()
                .filter(entry -> entry.path().isEmpty() && entry.name().equals(run.name()))
                .filter(entry -> store.history(entry.id()).stream()
                        .anyMatch(version -> run.id().equals(version.runId())))
                .findFirst()
                .orElseThrow(() ->
                        new StoreException("There is no version yet: the first comes when the first cell has run"));
    }

    /** What people call the notebook. */
    String name() {
        return notebook.path().isEmpty() ? notebook.name() : fileName(notebook.path());
    }

    static String fileName(String path) {
        return String.valueOf(Path.of(path).getFileName());
    }

    List<Version> history() {
        return store.history(notebook.id());
    }

    /** The version that was named, or the last one that the named cell left. */
    Version version(String reference) {
        if (CellNames.isCell(reference)) {
            return cell(reference).orElseThrow();
        }
        try {
            return store.version(notebook.id(), reference);
        } catch (StoreException noVersion) {
            if (isVersion(reference)) {
                throw noVersion;
            }
            return cell(reference).orElseThrow(() -> noVersion);
        }
    }

    /** Whether a word can mean nothing but a version. */
    static boolean isVersion(String reference) {
        return reference.startsWith("@") || NUMBER.matcher(reference).matches();
    }

    /** The last version that a cell left; empty if no cell is meant. */
    Optional<Version> cell(String said) {
        return new CellNames(this, running).find(said);
    }

    /** The notebook as it stood. */
    Notebook document(Version version) {
        return store.document(version);
    }

    /** What was known beside the document. */
    VersionFacts facts(Version version) {
        return VersionFacts.of(store, version);
    }

    /**
     * Trust in the notebook as it stood at a version. Which names the last cells used is found out a moment after they
     * ended; that is waited for.
     */
    Trust trust(Version version) {
        awaitNames(version);
        return RecordedTrust.at(store, version);
    }

    void awaitNames(Version version) {
        String execution = version.executionId();
        long end = System.nanoTime() + NAMES_PATIENCE.toNanos();
        while (execution != null && store.names(execution).isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(NAMES_POLL.toNanos());
        }
    }

    /** Where the notebook's file is or would be. */
    Path file(Path directory) {
        return notebook.path().isEmpty() ? directory.resolve(notebook.name() + ".ipynb") : Path.of(notebook.path());
    }
}
