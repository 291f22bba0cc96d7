package dev.cellar.tracking.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a cell that logged params or metrics, or was named as an attempt.
 *
 * @param number from 1 within its run
 * @param name what the person calls it, empty if it was not named
 * @param version of the notebook right after it, null while that is being made
 * @param params by name; those the execution logged
 * @param metrics last value of each that the execution logged
 * @param resources what it cost, null if not known
 */
public record Attempt(
        int number,
        String name,
        String executionId,
        @Nullable Integer version,
        Map<String, String> params,
        Map<String, Double> metrics,
        ExecutionStatus status,
        long durationNanos,
        @Nullable ResourceUse resources) {
    public Attempt {
        params = Map.copyOf(params);
        metrics = Map.copyOf(metrics);
    }
}
