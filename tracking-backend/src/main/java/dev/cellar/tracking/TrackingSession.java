package dev.cellar.tracking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.limit.OutputLimit;
import dev.cellar.tracking.model.ArtifactKind;
import dev.cellar.tracking.model.Dataset;
import dev.cellar.tracking.model.Environment;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Names;
import dev.cellar.tracking.model.ResourceSample;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.RunningCell;
import dev.cellar.tracking.model.Snippet;
import dev.cellar.tracking.model.Variables;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recording of one kernel, from its start to its end; at most one run is on at a time. Before a run is on nothing is
 * written, but the last executions are kept in memory (bounded) and the run takes them in.
 *
 * <p>Thread-safe. What the recorder and {@code Track} hand over is in the journal when the call returns; snapshots,
 * database and objects follow on a background thread, in order. No method but {@link #start} and {@link #close} waits
 * for a disk or a lock that another process may hold. When the store cannot be written any more, recording pauses,
 * {@link #trouble} says why in one line, and every call returns as if nothing was on.
 */
public interface TrackingSession extends AutoCloseable {
    /** Begins a run, or goes on with or renames the one that is on; see the lifecycle in {@link Started}. */
    Started start(StartRequest request);

    /** Ends the run that is on. Empty if none is. */
    Optional<Run> stop(RunStatus status);

    /** Whether the variables of cells are wanted now: true unless the run that is on leaves them out. */
    boolean recordsVariables();

    /** How much is kept of an output of a cell. */
    OutputLimit outputLimit();

    /** The run that is on. */
    Optional<Run> current();

    /** The cell that is running, also while no run is on. */
    Optional<RunningCell> runningCell();

    /** The notebook became known or moved; applies to this and later runs. */
    void notebook(Path path);

    void environment(Environment environment);

    void executionStarted(
            String executionId, @Nullable String cellId, @Nullable Integer executionCount, String code, Instant at);

    void executionFinished(Execution execution);

    /** Outputs of an execution that ended already: background threads, display updates. */
    void outputsAmended(String executionId, List<ObjectNode> outputs);

    /** Completes an execution: its version is made after this. */
    void executionObserved(
            String executionId, Variables variables, List<Snippet> snippets, @Nullable ResourceUse resources);

    void names(String executionId, Names names);

    void sampled(ResourceSample sample);

    void metric(@Nullable String executionId, String name, double value, @Nullable Long step);

    void param(@Nullable String executionId, String name, String value);

    void tag(String name, String value);

    /** Takes a tag off the run; one that it has not is no error. */
    void untag(String name);

    /** What the run is judged by from now on. */
    void goal(Goal goal);

    /** Makes an execution an attempt of this name. */
    void nameAttempt(String executionId, String name);

    void dataset(Dataset dataset);

    /** Adds a line to the run's log. */
    void log(@Nullable String executionId, String text);

    void note(String text);

    /** Keeps bytes as an artifact; they are hashed and stored before this returns. */
    void artifact(@Nullable String executionId, String name, ArtifactKind kind, String mediaType, byte[] content);

    /** Keeps a file as an artifact. */
    void artifact(@Nullable String executionId, String name, ArtifactKind kind, Path file) throws java.io.IOException;

    /** The value given from outside for a param ({@code -p lr=0.01}). */
    Optional<String> givenParam(String name);

    /** Why recording is paused or degraded, in one line with what to do. Empty if all is well. */
    Optional<String> trouble();

    /** That the run has as many outputs as it keeps, in one line with what to do. Empty if there is room. */
    Optional<String> fullRun();

    /** Waits until everything handed over so far is in every store; false when the time ran out. */
    boolean flush(Duration limit);

    /** The store that is recorded into; opened on first use. */
    TrackingStore store();

    /** Ends a run that is still on as FINISHED, flushes and releases the journal. */
    @Override
    void close();

    /**
     * What a start did.
     *
     * @param run that is on now
     * @param continued it was on already, by a person's own start: same name or none given. One that had begun by
     *     itself becomes the person's with their first start, which is not continuing it
     * @param ended the run that ended because another name was given
     * @param earlier number of executions from before the start that the run took in
     */
    record Started(Run run, boolean continued, Optional<Run> ended, int earlier) {}
}
