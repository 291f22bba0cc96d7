package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Execution;
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
        List<Attempt> attempts = new ArrayList<>();
        for (Execution execution : ExecutionTable.ofRun(handle, runId)) {
            if (logging.contains(execution.id())) {
                attempts.add(new Attempt(
                        attempts.size() + 1,
                        names.getOrDefault(execution.id(), ""),
                        execution.id(),
                        VersionTable.ofExecution(handle, execution.id()).orElse(null),
                        RunContents.params(handle, runId, execution.id()),
                        MetricTable.last(handle, runId, execution.id()),
                        execution.status(),
                        execution.durationNanos(),
                        ExecutionTable.resources(handle, execution.id()).orElse(null)));
            }
        }
        return attempts;
    }
}
