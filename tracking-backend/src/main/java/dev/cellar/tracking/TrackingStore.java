package dev.cellar.tracking;

import dev.cellar.notebook.Notebook;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Dataset;
import dev.cellar.tracking.model.Environment;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.LogLine;
import dev.cellar.tracking.model.MetricPoint;
import dev.cellar.tracking.model.Names;
import dev.cellar.tracking.model.NotebookEntry;
import dev.cellar.tracking.model.ResourceSample;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.Snippet;
import dev.cellar.tracking.model.Step;
import dev.cellar.tracking.model.Variables;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was recorded under one {@code CELLAR_HOME}: reading, restoring and upkeep. Several kernels, commands
 * and readers may have one store open at once. Thread-safe. A reference that names nothing is a {@link StoreException}
 * that says what there is instead.
 */
public interface TrackingStore extends AutoCloseable {
    Path home();

    /** Those that are asked for, in the order that is asked for. */
    List<Run> runs(RunQuery query);

    /** Newest first. */
    default List<Run> runs(@Nullable String projectOrBranch, int limit) {
        return runs(RunQuery.latest(limit).under(projectOrBranch));
    }

    /** By id, unambiguous start of an id, {@code name}, {@code name#2} or {@code latest}. */
    Run run(String reference);

    /** The run's executions in the order they ran, outputs left out. */
    List<Execution> executions(String runId);

    Optional<Execution> execution(String executionId);

    List<Attempt> attempts(String runId);

    /** Last value of each param. */
    Map<String, String> params(String runId);

    /** Last value of each metric. */
    Map<String, Double> metrics(String runId);

    /** Every point of a metric, in order. */
    List<MetricPoint> metric(String runId, String name);

    List<Artifact> artifacts(String runId);

    byte[] object(String sha256);

    /** What the run used, in the order it was named. */
    List<Dataset> datasets(String runId);

    /** What bore this name and role in the latest run of the project that began before this one. */
    Optional<Dataset> datasetBefore(Run run, String name, String role);

    /** The run's log, in order. */
    List<LogLine> log(String runId);

    Optional<Environment> environment(String runId);

    /** The environment as it was seen last by a moment, or first if it was not seen by then. */
    Optional<Environment> environment(String runId, Instant by);

    Optional<Variables> variables(String executionId);

    Optional<ResourceUse> resources(String executionId);

    /** What each execution of a run cost, by its id; those of which it is not known are left out. */
    Map<String, ResourceUse> resourcesOfRun(String runId);

    /** What the kernel and its computer used in the course of a run. */
    List<ResourceSample> samples(String runId);

    List<Snippet> snippets(String executionId);

    /** Empty until they were derived. */
    Optional<Names> names(String executionId);

    /** The run's executions with what they did to the notebook's names, in the order they ran. */
    List<Step> steps(String runId);

    List<NotebookEntry> notebooks();

    /** The notebook last seen at a path, or the one of that name where only one bears it. */
    NotebookEntry notebook(String pathOrName);

    /**
     * Mends a wrong guess of which file a notebook is: it is this file from now on. A notebook that was taken for that file
     * keeps its versions and is found by its name.
     */
    NotebookEntry relink(String pathOrName, Path file);

    /** The notebook's versions, oldest first. */
    List<Version> history(String notebookId);

    /**
     * {@code @12}, {@code 12}, {@code @latest}, {@code @-1} for the one before the latest, a label, {@code @best} by the
     * goal of the last run, {@code @run:NAME} for the last one of a run, {@code @2026-11-24T10:00}, {@code @2026-11-24},
     * {@code @{yesterday}}, {@code @{2 days ago}} or {@code @{10:00}} for the last one at or before a moment, or the start
     * of a commit hash.
     */
    Version version(String notebookId, String reference);

    /**
     * Names a version, so that {@code @NAME} finds it; the version of this notebook that bore the name loses it.
     *
     * @throws StoreException if the name would be taken for a number, a commit or {@code latest}
     */
    Version label(Version version, String name);

    /** The document as it is shown and sent: with marks in the place of secrets. */
    Notebook document(Version version);

    /** A document as it would be recorded here, with marks in the place of its secrets. */
    Notebook redacted(Notebook notebook);

    /**
     * The file's bytes, for this computer alone, with the secrets that its vault has: a save exactly as it was
     * but for outputs that were too large to be kept, an execution's overlay as canonical nbformat.
     */
    byte[] restore(Version version);

    /**
     * Snapshots a file as it is now, also one never tracked, so that it may be replaced; only the outputs of private cells
     * are left out.
     */
    Version snapshotFile(Path notebook);

    /** Takes in what killed kernels left in their journals. Returns the runs that were completed. */
    List<Run> recover();

    /** Checks all stores against each other; each problem is one line with what to do. */
    List<String> fsck(boolean repair);

    /** Packs and drops what nothing needs; every version stays. Returns what it did in one line. */
    String gc();

    /**
     * Really removes something, so that no byte of it is left in the store; what was recorded since stays, under other
     * commits.
     *
     * @param dryRun only says what would go
     * @throws StoreException while a kernel records into the store
     */
    PurgeReceipt purge(PurgeTarget target, boolean dryRun);

    /** Writes the notebook's versions as a git bundle that stock git clones. */
    void bundle(String notebookId, OutputStream out) throws IOException;

    @Override
    void close();
}
