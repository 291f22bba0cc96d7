package dev.cellar.tracking.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that a run keeps; its bytes are in the object store under {@code sha256}.
 *
 * @param name path-like, unique within the run; a second artifact of one name is kept beside the first
 */
public record Artifact(
        String runId,
        @Nullable String executionId,
        String name,
        ArtifactKind kind,
        String mediaType,
        String sha256,
        long bytes,
        Instant at) {}
