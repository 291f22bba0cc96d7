package dev.cellar.tracking.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line that the person's code wrote into the run's log.
 *
 * @param executionId the cell that wrote it, null outside any
 */
public record LogLine(@Nullable String executionId, String text, Instant at) {}
