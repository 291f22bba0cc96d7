package dev.cellar.tracking.internal.store;

import dev.cellar.snapshots.SnapshotCommit;
import dev.cellar.snapshots.SnapshotInfo;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Version;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a version from its commit's message, as the ingest writes it; durations come back in whole milliseconds. */
final class CommitVersions {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private CommitVersions() {}

    static Version version(String notebookId, SnapshotInfo commit) {
        Map<String, String> trailers = commit.trailers();
        String execution = trailers.get(SnapshotCommit.EXECUTION_ID);
        String subject = commit.subject();
        return new Version(
                notebookId,
                0,
                commit.id().hex(),
                commit.time(),
                trailers.get("Run"),
                execution == null ? trailers.get("Amends") : execution,
                trailers.get("Cell"),
                count(trailers.get("Execution-Count")),
                status(trailers.get("Status")),
                duration(trailers.get("Duration-Ms")),
                subject.replaceFirst("^\\[[ 0-9]*] ", ""),
                List.of());
    }

    private static @Nullable Integer count(@Nullable String text) {
        return text == null || !text.matches("\\d{1,9}") ? null : Integer.valueOf(text);
    }

    private static @Nullable ExecutionStatus status(@Nullable String text) {
        for (ExecutionStatus status : ExecutionStatus.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(text)) {
                return status;
            }
        }
        return null;
    }

    private static long duration(@Nullable String text) {
        return text == null || !text.matches("\\d{1,12}") ? 0 : Long.parseLong(text) * NANOS_PER_MILLI;
    }
}
