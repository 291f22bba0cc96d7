package dev.cellar.tracking.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One logged value of a metric.
 *
 * @param executionId the cell that logged it, null outside any
 * @param step as given, else counted from 0 within the run and name
 */
public record MetricPoint(
        String name,
        double value,
        long step,
        Instant at,
        @Nullable String executionId) {}
