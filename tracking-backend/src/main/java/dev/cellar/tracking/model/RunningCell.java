package dev.cellar.tracking.model;

import org.jspecify.annotations.Nullable;

/**
 * A cell that is running now.
 *
 * @param cellId the notebook's cell id, if the front end sent one
 * @param code the source as it was sent
 */
public record RunningCell(String executionId, @Nullable String cellId, String code) {}
