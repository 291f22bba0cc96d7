package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.internal.Json;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.Names;
import dev.cellar.tracking.model.Step;
import dev.cellar.tracking.model.Variable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The executions of a run with the names they used; of their variables it reads only whether they changed. */
public final class StepQuery {
    private StepQuery() {}

    /** In the order they ran. */
    public static List<Step> ofRun(Handle handle, String runId) {
        return handle.createQuery("SELECT e.*, n.names, o.variables FROM executions e"
                        + " LEFT JOIN names n ON n.execution_id = e.id"
                        + " LEFT JOIN observations o ON o.execution_id = e.id"
                        + " WHERE e.run_id = :run ORDER BY e.no")
                .bind("run", runId)
                .map((row, context) -> step(row))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        Execution execution = ExecutionTable.execution(row);
        String placed = row.getString("document_cell");
        String names = row.getString("names");
        return new Step(
                execution,
                placed == null ? execution.cellId() : placed,
                names == null ? Names.NONE : Json.read(names, Names.class),
                changed(row.getString("variables")));
    }

    private static Map<String, Variable.Changed> changed(@Nullable String variables) {
        Map<String, Variable.Changed> changed = new HashMap<>();
        if (variables != null) {
            Json.read(variables, Looked.class).seen().forEach(one -> changed.put(one.name(), one.changed()));
        }
        return changed;
    }

    private record Looked(List<LookedAt> seen) {}

    private record LookedAt(String name, Variable.Changed changed) {}
}
