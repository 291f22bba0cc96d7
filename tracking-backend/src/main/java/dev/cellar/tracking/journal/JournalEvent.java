package dev.cellar.tracking.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.tracking.model.ArtifactKind;
import dev.cellar.tracking.model.Dataset;
import dev.cellar.tracking.model.Environment;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.LogLine;
import dev.cellar.tracking.model.Names;
import dev.cellar.tracking.model.ResourceSample;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.Snippet;
import dev.cellar.tracking.model.Variables;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a run. Applying an event twice has the effect of applying it once: each is told apart by
 * the run's or execution's id, a metric point by its place in the journal.
 */
public sealed interface JournalEvent {
    String runId();

    /** The run began. */
    record RunStarted(Run run) implements JournalEvent {
        @Override
        public String runId() {
            return run.id();
        }
    }

    /** The run was given a name, project, hypothesis or relatives after it began. */
    record RunDescribed(
            String runId,
            String name,
            String project,
            String hypothesis,
            @Nullable String parentId,
            @Nullable String baselineId)
            implements JournalEvent {}

    record GoalSet(String runId, Goal goal) implements JournalEvent {}

    /** The notebook that runs became known, or moved. */
    record NotebookLocated(String runId, String path) implements JournalEvent {}

    /**
     * The notebook's file changed on disk; its bytes are in the object store under {@code sha256}.
     *
     * @param original the vault's name for the file as it was, null if no secret was redacted in it
     */
    record NotebookSaved(
            String runId,
            String path,
            String sha256,
            @Nullable String original,
            Instant at) implements JournalEvent {}

    record EnvironmentSeen(String runId, Environment environment, Instant at) implements JournalEvent {}

    /** A cell began; if nothing follows, it was running when the kernel died. */
    record ExecutionStarted(
            String runId,
            String executionId,
            @Nullable String cellId,
            @Nullable Integer executionCount,
            String code,
            Instant at)
            implements JournalEvent {}

    /** A cell ended; written before its reply is sent. */
    record ExecutionFinished(String runId, Execution execution) implements JournalEvent {}

    /** A background thread printed, or a display was updated, after its cell had ended. */
    record OutputsAmended(String runId, String executionId, List<ObjectNode> outputs) implements JournalEvent {
        public OutputsAmended {
            outputs = List.copyOf(outputs);
        }
    }

    /** What is known of a cell only after its reply. It completes the execution. */
    record ExecutionObserved(
            String runId,
            String executionId,
            Variables variables,
            List<Snippet> snippets,
            @Nullable ResourceUse resources)
            implements JournalEvent {
        public ExecutionObserved {
            snippets = List.copyOf(snippets);
        }
    }

    /**
     * The notebook's file was looked at after the execution, and what was saved until then is in the journal: the
     * execution's version may be made.
     */
    record VersionDue(String runId, String executionId) implements JournalEvent {}

    /** Derived from the snippets in the background. */
    record NamesDerived(String runId, String executionId, Names names) implements JournalEvent {}

    record ResourcesSampled(String runId, ResourceSample sample) implements JournalEvent {}

    /**
     * A point of a metric.
     *
     * @param executionId the cell that logged it, null outside any
     * @param step null if the person gave none
     */
    record MetricLogged(
            String runId,
            @Nullable String executionId,
            String name,
            double value,
            @Nullable Long step,
            Instant at) implements JournalEvent {}

    record ParamLogged(String runId, @Nullable String executionId, String name, String value, Instant at)
            implements JournalEvent {}

    record TagSet(String runId, String name, String value) implements JournalEvent {}

    record TagRemoved(String runId, String name) implements JournalEvent {}

    record NoteAdded(String runId, String text, Instant at) implements JournalEvent {}

    record LogWritten(String runId, LogLine line) implements JournalEvent {}

    /** The person gave the attempt that an execution is a name. */
    record AttemptNamed(String runId, String executionId, String name) implements JournalEvent {}

    record DatasetLogged(String runId, Dataset dataset) implements JournalEvent {}

    /** An artifact whose bytes are in the object store already. */
    record ArtifactLogged(
            String runId,
            @Nullable String executionId,
            String name,
            ArtifactKind kind,
            String mediaType,
            String sha256,
            long bytes,
            Instant at)
            implements JournalEvent {}

    record RunEnded(String runId, RunStatus status, Instant at) implements JournalEvent {}
}
