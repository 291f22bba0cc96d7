package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ResourceUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The attempts of a run: its executions that logged params or metrics or were named, numbered in the order they ran. */
public final class AttemptQuery {
    private AttemptQuery() {}

    public static List<Attempt> ofRun(Handle handle, String runId) {
        Set<String> logging = RunContents.logging(handle, runId);
        Map<String, String> names = AttemptNameTable.ofRun(handle, runId);
        Map<String, Map<String, String>> params = RunContents.paramsByExecution(handle, runId);
        Map<String, Map<String, Double>> metrics = MetricTable.lastByExecution(handle, runId);
        Map<String, ResourceUse> costs = ExecutionTable.resourcesOfRun(handle, runId);
        List<Attempt> attempts = new ArrayList<>();
        for (Execution execution : ExecutionTable.ofRun(handle, runId)) {
            if (logging.contains(execution.id())) {
                attempts.add(new Attempt(
                        attempts.size() + 1,
                        names.getOrDefault(execution.id(), ""),
                        execution.id(),
                        VersionTable.ofExecution(handle, execution.id()).orElse(null),
                        params.getOrDefault(execution.id(), Map.of()),
                        metrics.getOrDefault(execution.id(), Map.of()),
                        execution.status(),
                        execution.durationNanos(),
                        costs.get(execution.id())));
            }
        }
        return attempts;
    }
}
